import { failureCodes, failureFor } from '../../workflows/contract/index.js';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What the `type` of a problem leads to: the failure table, one line for each code. */
export function errorsPage(): string {
  const rows = failureCodes.map((code) => {
    const { status, meaning, retryable } = failureFor(code);
    return `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${retryable ? 'yes' : 'no'}</td><td>${escape(meaning)}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>BlumSmart API: errors</title>
<link rel="icon" href="/docs/favicon-32x32.png">
<style>
:root{color-scheme:light dark;--ink:#1b1f2a;--soft:#5b6475;--line:#d9dde8;--back:#fff;--mark:#fff3bf}
@media (prefers-color-scheme:dark){:root{--ink:#eef0f6;--soft:#a5adbf;--line:#323849;--back:#12141b;--mark:#4a3f12}}
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:var(--ink);background:var(--back)}
a{color:inherit}
table{border-collapse:collapse;width:100%}
td,th{text-align:left;padding:.45rem 1rem .45rem 0;vertical-align:top;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600}
code{font-size:.92em;overflow-wrap:anywhere}
tr:target{background:var(--mark)}
@media (max-width:40rem){thead{position:absolute;clip-path:inset(50%)}tr{display:block;padding:.6rem 0;border-bottom:1px solid var(--line)}td{display:inline;border:0;padding:0 .6rem 0 0}td:first-child,td:last-child{display:block}td:nth-child(2)::before{content:"status "}td:nth-child(3)::before{content:"try again: "}td:nth-child(2),td:nth-child(3){color:var(--soft)}}
</style>
</head>
<body>
<h1>Errors</h1>
<p>Every failure has a code. Trying the same again may help only where the table says so. <a href="/docs">All calls</a></p>
<table><thead><tr><th>code</th><th>status</th><th>try again</th><th>meaning</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</body>
</html>
`;
}
