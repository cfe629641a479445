/** Light or dark as the reader's system is; nothing is loaded. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: #1c2128; --back: #ffffff; --soft: #f4f6f8; --line: #d0d7de; --link: #0550ae; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --back: #0f1419; --soft: #1b222b; --line: #3a4450; --link: #7cb7ff; } }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--back); }
main, header, nav { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); } a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; } .skip:focus { position: static; }
h1 { margin: 1.5rem 0 0.25rem; } h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); } h3 { margin-top: 2rem; }
nav ul { columns: 18rem; padding-left: 1.25rem; }
code, pre { font: 0.9em/1.45 ui-monospace, monospace; overflow-wrap: anywhere; }
tbody th code { overflow-wrap: normal; white-space: nowrap; }
pre { background: var(--soft); padding: 0.75rem; overflow: auto; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.6rem; border: 1px solid var(--line); font-weight: 400; }
thead th { background: var(--soft); font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; } dt { font-weight: 600; } dd { margin: 0; }
`;
