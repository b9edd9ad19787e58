/** Places whose law contracts name; longer names stand before those they contain. */
const states =
  'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,District of Columbia,Puerto Rico';
const countries =
  'England and Wales,England,Scotland,Northern Ireland,United Kingdom,Ireland,India,Germany,Deutschland,Bundesrepublik Deutschland,France,Switzerland,Austria,Netherlands,Belgium,Luxembourg,Italy,Spain,Sweden,Norway,Denmark,Finland,Israel,Canada,Ontario,British Columbia,Quebec,Alberta,Australia,New South Wales,Victoria,Queensland,New Zealand,Singapore,Malaysia,Hong Kong,Japan,China,Korea,Brazil,Mexico,South Africa,Bermuda,Cayman Islands,United States';
export const places: readonly string[] = `${states},${countries}`.split(',').sort((a, b) => b.length - a.length);
