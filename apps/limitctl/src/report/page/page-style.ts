/** Sober on screen and on paper; colours only help, nothing depends on them. */
export const PAGE_STYLE = `
:root { color-scheme: light; --ink: #16202c; --soft: #55616f; --rule: #c9d0d8; --hair: #e4e8ec; --accent: #24425f; --alert: #8a1c1c; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 2.2rem 2rem 3rem; max-width: 54rem; background: #fff; color: var(--ink);
  font: 0.875rem/1.5 "Helvetica Neue", Arial, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
    "WenQuanYi Zen Hei", sans-serif;
  font-variant-numeric: tabular-nums lining-nums; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; margin: 0; font-weight: 600; break-after: avoid; }
h1 { font-size: 1.65rem; letter-spacing: -0.01em; }
h2 { font-size: 1.08rem; margin: 2.2rem 0 0.6rem; padding-top: 0.5rem; border-top: 1.5px solid var(--ink); }
h3 { font-size: 0.9rem; margin: 1.2rem 0 0.3rem; }
h1 .id { font-family: inherit; font-size: inherit; font-weight: 400; }
p { margin: 0.4rem 0; max-width: 46rem; }
h2 + p { break-after: avoid; }
.product { color: var(--accent); font-size: 0.75rem; letter-spacing: 0.09em; text-transform: uppercase; margin: 0 0 0.3rem; }
.soft { color: var(--soft); font-size: 0.8rem; }
.id, code { font-family: "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.92em; overflow-wrap: anywhere; }
.facts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2rem; margin: 1.2rem 0; }
.facts > div { display: flex; justify-content: space-between; gap: 1rem; border-bottom: 1px solid var(--hair); padding: 0.26rem 0; }
.facts > .wide { grid-column: 1 / -1; }
.facts dt { color: var(--soft); white-space: nowrap; }
.facts dd { margin: 0; text-align: right; min-width: 0; }
.hash { font-family: "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 0.82rem; }
.hash span { display: inline-block; margin-left: 0.45em; }
.verdict { border: 1.5px solid var(--accent); border-left-width: 6px; padding: 0.6rem 0.9rem; margin: 1rem 0; break-inside: avoid; }
.verdict p { margin: 0.1rem 0; max-width: none; }
.verdict strong { font-weight: 600; }
.verdict.broken { border-color: var(--alert); color: var(--alert); }
table { width: 100%; border-collapse: collapse; margin: 0.4rem 0 0.8rem; font-size: 0.8rem; line-height: 1.4; }
thead { display: table-header-group; }
tr, figure, .verdict { break-inside: avoid; }
th { font-weight: 600; text-align: left; color: var(--soft); border-bottom: 1px solid var(--ink); vertical-align: bottom;
  padding: 0.25rem 0.5rem 0.25rem 0; }
td { border-bottom: 1px solid var(--hair); padding: 0.28rem 0.5rem 0.28rem 0; vertical-align: baseline; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; white-space: nowrap; }
.when { white-space: nowrap; }
.number + .when, .number + td:not(.number), .number + th:not(.number) { padding-left: 0.6rem; }
.negative { color: var(--alert); font-weight: 600; }
.sums { max-width: 40rem; }
.sums th[scope=row] { font-weight: 400; color: var(--ink); border-bottom: 1px solid var(--hair); vertical-align: baseline; }
.sign { display: inline-block; width: 1.1em; color: var(--soft); }
.sums .total th, .sums .total td { font-weight: 600; border-top: 1px solid var(--ink); }
.sums .last th, .sums .last td { border-bottom: 3px double var(--ink); }
.course { margin: 0.9rem 0 0; }
.course .head { break-inside: avoid; break-after: avoid; }
.course h3 { margin: 0; }
.course .state { float: right; font-size: 0.8rem; font-weight: 400; color: var(--soft); }
.course-table { table-layout: fixed; }
.changes { white-space: normal; } .amount { white-space: nowrap; }
.c-when { width: 25%; } .c-what { width: 12%; } .c-change { width: 18%; } .c-who { width: 17%; } .c-revision { width: 5%; }
.reason { margin: 0.1rem 0; }
figure { margin: 0.6rem 0 1rem; }
.scroll { overflow-x: auto; }
figcaption { font-size: 0.8rem; color: var(--soft); }
.chart { display: block; width: 100%; height: auto; font-size: 11px; }
.chart text { fill: var(--ink); }
.chart .unit { fill: var(--soft); }
.chart .rule, .chart .axis, .chart .taken, .chart .free, .chart .effective, .reserved-hatch, .frozen-hatch { fill: none; }
.chart .rule { stroke: #dde2e7; stroke-width: 0.7; }
.chart .axis { stroke: #16202c; stroke-width: 0.8; }
.chart path.used, .chart rect.used { fill: #4a6a8c; }
.chart .reserved-ground { fill: #dbe5ef; }
.chart .reserved-hatch { stroke: #4a6a8c; stroke-width: 2; }
.chart .frozen-hatch { stroke: #66717d; stroke-width: 1.2; }
.chart .outlined { stroke: #7d8894; stroke-width: 0.5; }
.chart .taken { stroke: #24425f; stroke-width: 0.8; }
.chart .free { stroke: #16202c; stroke-width: 1.1; stroke-dasharray: 5 3; }
.chart .effective { stroke: #16202c; stroke-width: 2; }
.chart .over { fill: #8a1c1c; }
ol { padding-left: 1.3rem; margin: 0.4rem 0; max-width: 46rem; }
li { margin: 0.3rem 0; }
@media screen and (max-width: 40rem) {
  body { padding: 1.2rem 1rem 2rem; }
  .facts { grid-template-columns: minmax(0, 1fr); }
  .facts > .wide { display: block; }
  .facts > .wide dd { text-align: left; }
  .hash span { margin: 0 0.45em 0 0; }
  .orders { min-width: 40rem; }
  .scroll > .chart { min-width: 36rem; }
  .course-table, .course-table tbody { display: block; }
  .course-table thead, .course-table colgroup { display: none; }
  .course-table tr { display: grid; grid-template-columns: 1fr auto; gap: 0.1rem 1rem; padding: 0.4rem 0;
    border-bottom: 1px solid var(--rule); }
  .course-table td { border: 0; padding: 0; }
  .course-table td:nth-child(1) { order: 1; } .course-table td:nth-child(6) { order: 2; }
  .course-table td:nth-child(2) { order: 3; } .course-table td:nth-child(3) { order: 4; }
  .course-table td:nth-child(4), .course-table td:nth-child(5), .course-table td[colspan] { order: 5; grid-column: 1 / -1; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.4; }
  h1 { font-size: 18pt; }
  h2 { font-size: 11.5pt; margin: 5.5mm 0 1.5mm; }
  h3 { font-size: 9.5pt; }
  .facts { margin: 3.5mm 0; }
  .facts > div, td, .sums th[scope=row] { padding-top: 0.7mm; padding-bottom: 0.7mm; }
  p { max-width: none; }
  .verdict { margin: 3mm 0; padding: 1.6mm 3mm; }
  figure { margin-bottom: 2mm; }
  table, .soft, figcaption, .hash { font-size: 8pt; }
  .scroll { overflow: visible; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}
`;
