import type { LanguageTable } from '../language-table.ts'

export const greek: LanguageTable = {
  titles: `κ κα κκ κος δις δρ καθ αν.καθ αγ π.χ λ.χ δηλ βλ πρβλ τ.έ υπ πρωθ αρχ οδ πλ ν νομ αγγλ λατ στρ στρατ`,
  numeric: `αρ αριθ αρθ παρ σ σελ σσ κεφ τ τόμ άρθ`,
  closing: `κ.λπ κλπ κ.ά κ.ο.κ κ.τ.λ κτλ`,
  endable: `κ.α χλμ εκατ δισεκ`,
  dates: `π.Χ μ.χ μ.μ π.μ π.κ.χ`,
  starters: `ο η το οι τα τον την του της των ένας μια αυτός αυτή όταν αν και όμως δεν θα να`,
  prepositions: `στο στη στην στις σε από με για σύμφωνα`,
  terminators: ';\u037e',
}
