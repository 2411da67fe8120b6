import { openBrowser } from "../e2e/browser.ts";
import { buildIslands } from "../platform/ui/assets/build-islands.ts";

const components = Array.from({ length: 8 }, (_, at) => ({
	...{ code: `D${at + 1}`, name: `Nội dung ${at + 1}`, least: 100, most: 1000 },
	baseline: 400 + 40 * at,
}));
const box = (name: string) => `<input name="m-${name}">`;

/** Runs in the page, so it is text: the browser's types are left out of this compilation. */
const stepThrough = `[...Array(400)].map((_, step) => {
	const sliders = document.querySelectorAll("input[type=range]");
	const slider = sliders[step % sliders.length];
	slider.value = String(200 + ((step * 37) % 700));
	const before = performance.now();
	slider.dispatchEvent(new Event("input", { bubbles: true }));
	document.body.getBoundingClientRect();
	return performance.now() - before;
})`;

/** One step of a slider in a browser, eight components: how long until all boxes say what follows. A frame has 16.7 ms. */
export async function measureSliders(): Promise<void> {
	const island = (await buildIslands()).find(({ name }) => name === "keep-total");
	const browser = await openBrowser();
	const page = await browser.newPage();
	const described = JSON.stringify(components).replaceAll('"', "&quot;");
	await page.setContent(
		`<html lang="vi"><form>${[...components.map(({ code }) => code), "TOTAL"].map(box).join("")}
		<script type="application/json" data-keep-total="${described}" data-total="m-TOTAL" data-slide="{name}" data-lock="x"></script></form></html>`,
	);
	await page.addScriptTag({ type: "module", content: island?.code ?? "" });
	await page.waitForSelector("input[type=range]");
	const steps = await page.evaluate<number[]>(stepThrough);
	const typed = await page.evaluate<string>("document.querySelector('[name=m-TOTAL]').value");
	if (typed === "") throw new Error("the sliders did not fill the total in");
	await browser.close();
	const sorted = steps.toSorted((a, b) => a - b);
	const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2);
	console.log(
		`a slider moved by one step: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, slowest ${at(1)} ms (a frame: 16.7 ms)`,
	);
}
