const bold = '<w:b/><w:bCs/>'
const italic = '<w:i/><w:iCs/>'
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
const grey = '<w:color w:val="595959"/>'

const style = (
  type: 'paragraph' | 'character',
  [id, name]: readonly [id: string, name: string],
  { base = type === 'paragraph' ? 'Normal' : '', paragraph = '', run = '' },
): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${base === '' ? '' : `<w:basedOn w:val="${base}"/>`}<w:qFormat/>${paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === '' ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`

const heading = (level: number) =>
  `<w:keepNext/><w:spacing w:before="${level === 0 ? 120 : 80}" w:after="60"/><w:outlineLvl w:val="${level}"/>`

/** The styles of the file: those of Word by the names it knows, and our own of the two columns. */
export const styles = (): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Microsoft YaHei" w:cs="Arial"/>${size(21)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="20" w:after="40" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="table" w:customStyle="1" w:styleId="Pairs"><w:name w:val="Pairs"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="D9D9D9"/></w:tblBorders></w:tblPr></w:style>',
    style('paragraph', ['Heading1', 'heading 1'], { paragraph: heading(0), run: `${bold}${size(28)}` }),
    style('paragraph', ['Heading2', 'heading 2'], { paragraph: heading(1), run: `${bold}${size(24)}` }),
    style('paragraph', ['SourceTitle', 'Source Title'], {
      paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="60"/>',
      run: `${bold}${size(28)}`,
    }),
    style('paragraph', ['SourceHeading', 'Source Heading'], {
      paragraph: '<w:keepNext/><w:spacing w:before="80" w:after="60"/>',
      run: `${bold}${size(24)}`,
    }),
    style('paragraph', ['ListBullet', 'List Bullet'], {
      paragraph: '<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="284" w:hanging="284"/>',
    }),
    style('paragraph', ['Meta', 'Meta'], { run: `${grey}${size(18)}` }),
    style('paragraph', ['CommentText', 'annotation text'], { run: size(20) }),
    style('paragraph', ['Footer', 'footer'], { paragraph: '<w:jc w:val="center"/>', run: `${grey}${size(18)}` }),
    style('character', ['CommentReference', 'annotation reference'], { run: size(16) }),
    style('character', ['Strong', 'Strong'], { run: bold }),
    style('character', ['Missing', 'Missing'], { run: `${italic}${grey}` }),
  ].join('')
