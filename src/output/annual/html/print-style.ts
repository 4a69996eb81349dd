/** How the page looks on paper (A4): wide tables on sheets turned sideways, headings repeated on each sheet, nothing cut off. */
export const PRINT_STYLE = `
@page{size:A4;margin:16mm 15mm 18mm;@bottom-right{content:counter(page) " of " counter(pages);font-size:8pt;font-family:system-ui,sans-serif;color:#4b585f}}
@page sideways{size:A4 landscape}
@media print{
:root{color-scheme:light;--paper:#fff;--ink:#000;--soft:#3d484e;--rule:#c2ccd1;--wash:#f3f6f7;--veil:#f3f6f7;--accent:#0b4f5c;--pass:#16653a;--fail:#a0211d;--warn:#7d4e00;--look-1:#0b6b7c;--look-2:#f0a04b;--look-3:#8f6bb5;--look-4:#c5d5dc;--look-5:#7fa65a;--look-6:#e7c9a0;--look-7:#d98a9c;--look-8:#6f8fb8;--look-line-2:#b35c00;--look-line-4:#5c7480}
html{font-size:9.5pt;line-height:1.45;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip,.back{display:none}
.masthead,main,footer{max-width:none;padding-left:0;padding-right:0}
.masthead{padding-top:0;padding-bottom:.5rem}
h1{font-size:26pt}
h2{font-size:17pt;margin:1.2rem 0 .6rem}
h1,h2,h3,h4,.about,.key li,figure,tr,.notes li,.short>.scroll{break-inside:avoid}
h2,h3,h4,.about,thead{break-after:avoid}
thead{display:table-header-group}
.report{break-before:page}
.wide{page:sideways}
.sheet{margin-bottom:2rem}
.key{grid-template-columns:repeat(3,1fr);gap:.7rem 1.5rem;padding:.7rem 0}
.key strong{font-size:20pt}
.lists{grid-template-columns:1fr 1fr}
nav li a{padding:.2rem 0}
.reading{break-inside:avoid}
.reading dl div{padding:.1rem 0}
.scroll,.tall>.scroll{overflow:visible;max-height:none;background:none}
table{font-size:8.5pt}
.long{min-width:4.5cm}
.notes{columns:2}
.wide table{font-size:7.2pt}
/* Else the headings alone may be left at the foot of a sheet. */
.wide:not(.short)>figure+.scroll{break-before:page}
.wide.crowded table{font-size:6.2pt}
.crowded .long{min-width:3.8cm}
.wide.crowded th,.wide.crowded td{padding-right:.2rem}
.date,.status{white-space:normal}
th,td{padding:.25rem .5rem .25rem 0}
.wide th,.wide td{padding-right:.35rem}
th:first-child{min-width:0}
thead th:first-child,tbody th,.tall>.scroll thead th{position:static}
.scroll{min-width:0}
a{color:inherit;text-decoration:none}
figure{padding:.8rem}
figure th,figure td{padding-right:.8rem}
.beside{grid-template-columns:9cm minmax(0,1fr);gap:1rem}
figure.broad .drawing{max-width:11cm}
}
`;
