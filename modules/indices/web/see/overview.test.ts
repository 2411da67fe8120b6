import assert from "node:assert/strict";
import { test } from "node:test";
import { indicesBrowser } from "../../testing/indices-browser.ts";

const browser = await indicesBrowser();

async function overview(address: string): Promise<{ html: string; text: string }> {
	const { response, text: html } = await browser.get(address);
	assert.equal(response.status, 200);
	const text = html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");
	return { html, text };
}

test("the overview says of six indices what each measures, the newest year, how many provinces, the mean", async () => {
	const { text } = await overview("/chi-so");
	assert.match(text, /PAPI Người dân được hỏi tận nhà[^.]*\. 2024 61 trên 63 43,43/);
	assert.match(text, /DVC766 Tiếp nhận[^.]*\. 2026 tính đến \d\d\/\d\d\/2026 34 trên 34 61,\d\d/);
	assert.match(text, /DTI [^.]*\. 2024 63 trên 63 0,\d{4}/);
	assert.match(text, /PAR [^.]*\. 2024 \d+ trên 63 88,37 theo nơi công bố/);
	assert.match(text, /SIPAS [^.]*\. 2024 \d+ trên 63 83,94 theo nơi công bố/);
	assert.match(text, /PCI [^.]*\. 2024 \d+ trên 63 không tính/);
});

test("every index leads to its years, the comparison and its data; targets only where all provinces are known", async () => {
	const { html } = await overview("/chi-so");
	for (const index of ["papi", "par-index", "sipas", "pci", "dti", "service-index-766"]) {
		assert.ok(html.includes(`href="/chi-so/${index}/so-sanh"`), index);
		assert.ok(html.includes(`href="/du-lieu/chi-so/${index}/tat-ca.csv"`), index);
	}
	assert.ok(html.includes('href="/chi-so/papi/muc-tieu"'));
	assert.ok(!html.includes('href="/chi-so/sipas/muc-tieu"'));
});

test("an index with years that a source names in part says which", async () => {
	const { text } = await overview("/en/chi-so");
	assert.match(text, /The source names some provinces only: 2019, 2024\./);
});
