/** How the page looks on a screen: one column of calm type, the fonts of the reader's system, light or dark as the reader has it. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1b2327;--soft:#4b585f;--rule:#d3dbdf;--wash:#f3f6f7;--accent:#0b4f5c;--pass:#16653a;--fail:#a0211d;--warn:#7d4e00;--shade:#1b232740;--veil:rgb(0 64 85/4.7%);
--look-1:#0b6b7c;--look-2:#f0a04b;--look-3:#8f6bb5;--look-4:#c5d5dc;--look-5:#7fa65a;--look-6:#e7c9a0;--look-7:#d98a9c;--look-8:#6f8fb8;--look-line-2:#b35c00;--look-line-4:#5c7480}
@media (prefers-color-scheme:dark){:root{--paper:#14191c;--ink:#e8edef;--soft:#b1bec4;--rule:#39454b;--wash:#1d2529;--accent:#7fd0de;--pass:#83d6a3;--fail:#ff9d94;--warn:#f0c069;--shade:#000c;--veil:rgb(177 234 255/5.73%);
--look-1:#2f93a5;--look-2:#b96f1c;--look-3:#8766ad;--look-4:#5a6d76;--look-5:#5f8540;--look-6:#8f744c;--look-7:#a9596b;--look-8:#54749c;--look-line-2:#f0a04b;--look-line-4:#b4c6ce}}
*{box-sizing:border-box}
html{font:100%/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
.masthead,main,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
.masthead{padding-top:3rem;padding-bottom:1.5rem}
.masthead::before{content:"";display:block;width:4rem;border-top:.4rem solid var(--accent);margin-bottom:1.25rem}
.organisation{font-size:1.2rem;font-weight:600;margin:0;color:var(--accent)}
h1{font-size:clamp(2rem,1.4rem + 2.6vw,3.1rem);line-height:1.12;letter-spacing:-.02em;margin:.15rem 0 .8rem}
.period{color:var(--soft);margin:0;max-width:60rem}
.internal{border:3px solid var(--fail);color:var(--fail);padding:.8rem 1rem;max-width:60rem}
h2{font-size:clamp(1.5rem,1.2rem + 1vw,1.9rem);line-height:1.2;letter-spacing:-.01em;margin:3.5rem 0 1rem}
h3{font-size:1.25rem;line-height:1.3;margin:0 0 .4rem}
h4{font-size:1rem;line-height:1.35;margin:0 0 .3rem}
p,ul,ol,dl{max-width:46rem}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
main:focus{outline:none}
.skip{position:absolute;left:1rem;top:-6rem;background:var(--ink);color:var(--paper);padding:.7rem 1rem;z-index:2}
.skip:focus{top:1rem}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.textures{position:absolute}
.key{list-style:none;margin:0;padding:0;max-width:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));gap:1.75rem 2rem;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:1.75rem 0}
.key li{display:flex;flex-direction:column}
.key strong{font-size:2.3rem;line-height:1.1;letter-spacing:-.02em;color:var(--accent);font-variant-numeric:tabular-nums}
.key span{margin:.35rem 0 .2rem;line-height:1.4}
.key a{font-size:.9rem;align-self:start;margin-top:auto;padding:.15rem 0}
.lists{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:1rem 3rem}
.lists h3{font-size:1.05rem}
nav ol{list-style:none;margin:0;padding:0}
nav li{border-top:1px solid var(--rule)}
nav li a{display:block;padding:.45rem 0;text-decoration:none}
nav li a:hover{text-decoration:underline}
.tag{display:inline-block;min-width:2.6em;font-size:.85em;font-weight:600;color:var(--soft);font-variant-numeric:tabular-nums}
.reading dl{margin:0}
.reading dl div{display:grid;grid-template-columns:3.2rem 1fr;padding:.3rem 0}
dt{font-weight:600;font-variant-numeric:tabular-nums}
dd{margin:0}
.report>h2{border-top:.25rem solid var(--accent);padding-top:1.25rem}
.sheet{margin:0 0 3.5rem;padding-top:.5rem}
.about{margin:0 0 1rem;color:var(--soft)}
.scroll{overflow-x:auto;width:fit-content;min-width:min(100%,46rem);max-width:100%;
background:linear-gradient(to left,var(--row,var(--paper)) 40%,transparent) right/3rem 100% no-repeat local,linear-gradient(to left,var(--shade),transparent) right/1.1rem 100% no-repeat scroll;border-top:2px solid var(--ink);border-bottom:1px solid var(--rule)}
/* Through the headings of columns and the totals too, the shade at the edge shows that there is more to the right. */
.sheet:not(.tall)>.scroll{--head:var(--veil)}
table{border-collapse:collapse;width:100%;font-size:.95rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--rule);font-weight:400}
th:last-child,td:last-child{padding-right:.3rem}
thead th{vertical-align:bottom;font-weight:600;font-size:.93em;line-height:1.3;background:var(--head,var(--wash));border-bottom-color:var(--soft)}
th:first-child{padding-left:.6rem;min-width:9rem;max-width:20rem}
tbody tr:last-child>*{border-bottom:0}
.number+:not(.number){padding-left:1rem}
thead th:first-child,tbody th{position:sticky;left:0;background:var(--row,var(--paper))}
thead th:first-child,.total>th{background:var(--wash)}
.tall>.scroll{max-height:85vh;overflow-y:auto}
.tall>.scroll thead th{position:sticky;top:0;z-index:1}
.tall>.scroll thead th:first-child{z-index:2}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .number{white-space:normal}
.date{white-space:nowrap}
.long{min-width:18rem}
.wide table{font-size:.88rem}
.wide th,.wide td{padding-right:.75rem}
.total>*{font-weight:650;border-top:1px solid var(--soft);background:var(--head,var(--wash))}
abbr{text-decoration:none;color:var(--soft)}
.notes{font-size:.9rem;line-height:1.45;color:var(--soft);margin:.8rem 0 0;padding-left:1.1rem;max-width:none;columns:2 24rem;column-gap:3rem}
.notes li{break-inside:avoid}
.notes strong{color:var(--ink)}
.withheld{border-left:.3rem solid var(--warn);padding:.2rem 0 .2rem 1rem}
.back{font-size:.9rem;margin:.8rem 0 0}
.status{white-space:nowrap;font-weight:600}
.status svg{width:1em;height:1em;margin-right:.45em;vertical-align:-.1em;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.pass{color:var(--pass)}.fail{color:var(--fail)}.insufficient-evidence,.disputed{color:var(--warn)}
figure{margin:1.25rem 0 1.75rem;padding:1.5rem;background:var(--wash);--row:var(--wash)}
figcaption p{margin:0 0 1rem;color:var(--soft)}
.beside{display:grid;grid-template-columns:minmax(0,30rem) minmax(0,1fr);gap:1.5rem 3rem;align-items:start}
figure.broad .beside{grid-template-columns:minmax(0,1fr)}
figure.broad .drawing{max-width:36rem}
figure table{font-size:.88rem}
figure th,figure td{padding-top:.22rem;padding-bottom:.22rem}
figure .scroll{min-width:0}
.picture{display:block;width:100%;height:auto;font-size:13px;font-family:inherit}
.picture text{fill:var(--ink)}
.words{font-weight:500}
.figure,.tick,.inside{font-variant-numeric:tabular-nums}
.inside{text-anchor:middle;font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
.tick,.slanted{text-anchor:end;font-size:12px}
.below{text-anchor:middle;font-size:12px}
.grid{stroke:var(--rule);fill:none}
.bar{stroke:var(--ink);stroke-width:1}
.textures path{stroke:var(--ink);stroke-width:1;fill:none}
.line{fill:none;stroke-width:2.5}
.marker{stroke:var(--paper);stroke-width:1.5}
.marker.open{fill:var(--paper);stroke-width:2.5}
${[1, 2, 3, 4, 5, 6, 7, 8].map((look) => `.look-${String(look)}{fill:var(--look-${String(look)})}.line.look-${String(look)},.marker.open.look-${String(look)}{fill:none;stroke:var(--look-line-${String(look)},var(--look-${String(look)}))}`).join('')}
.line.look-2,.line.look-6{stroke-dasharray:8 4}.line.look-3,.line.look-7{stroke-dasharray:2 4}.line.look-4,.line.look-8{stroke-dasharray:10 3 2 3}
footer{border-top:1px solid var(--rule);margin-top:4rem;padding-top:1rem;padding-bottom:3rem;color:var(--soft);font-size:.9rem}
@media (max-width:52rem){figure{padding:1rem}.beside{grid-template-columns:minmax(0,1fr)}.key{gap:1.1rem}.key strong{font-size:1.9rem}th:first-child{min-width:7rem;max-width:40vw}h2{margin-top:2.5rem}.masthead{padding-top:2rem}.masthead,main,footer{padding-left:1rem;padding-right:1rem}}
@media (forced-colors:active){.bar{fill:Canvas;stroke:CanvasText}.bar.look-1{fill:CanvasText}.textures path,.picture .line,.picture .marker{stroke:CanvasText}.picture .marker{fill:CanvasText}.picture .open{fill:Canvas}.grid{stroke:GrayText}.picture text{fill:CanvasText}.inside{stroke:Canvas}.status,.status svg{color:CanvasText}.skip{border:2px solid}}
`;
