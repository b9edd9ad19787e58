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
<style>body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}td,th{text-align:left;padding:.3rem .8rem .3rem 0;vertical-align:top}tr:target{background:#fff3bf}</style>
</head>
<body>
<h1>Errors</h1>
<p>Every failure has a code. Trying the same again may help only where the table says so.</p>
<table><thead><tr><th>code</th><th>status</th><th>try again</th><th>meaning</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</body>
</html>
`;
}
