import { openBrowser } from "./browser.ts";
import { startDemo } from "./program.ts";
const [,, out, ...paths] = process.argv;
const s = await startDemo();
const b = await openBrowser();
try {
for (const path of paths) for (const w of [1280,360]) {
  const p = await b.newPage({ viewport: { width: w, height: 900 } });
  let go = path;
  const m = /^(\w+):(.*)$/.exec(path);
  if (m) { await p.goto(s.origin + "/"); await p.click(`button[value=${m[1]}]`); go = m[2]!; }
  await p.goto(s.origin + go);
  await p.screenshot({ path: `${out}/${path.replace(/[^a-z0-9]+/gi,"-")}-${w}.png`, fullPage: true });
  await p.close();
}} finally { await b.close(); await s.stop(); process.exit(); }
