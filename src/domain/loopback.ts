/** `localhost`, 127.0.0.0/8 and ::1 (RFC 6761 §6.3, RFC 5735 §3, RFC 4291 §2.5.3). */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i

/** Whether a host name can only mean this machine. Takes ::1 bare, as one listens on it, or in brackets, as a URL has it. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname)
