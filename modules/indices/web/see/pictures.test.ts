import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { drawPng } from "#platform/pictures/draw-png.ts";
import { indicesBrowser } from "../../testing/indices-browser.ts";

const browser = await indicesBrowser();
const kept = new URL("./fixtures/pictures/", import.meta.url);
const renew = process.env.GUONG_RENEW_PICTURES === "1";

const compared = (index: string, query: string) => `/chi-so/${index}/so-sanh.svg?${query}`;
const mapped = (index: string, year: number, node: string) =>
	`/chi-so/${index}/${year}/ban-do.svg?noi-dung=${node}`;

/** Each shows something that another does not: gaps, breaks between versions, ties, both maps, one dot and many. */
const pictures: Readonly<Record<string, string>> = {
	"map-papi-2011": mapped("papi", 2011, "TOTAL"),
	"map-papi-2018": mapped("papi", 2018, "TOTAL"),
	"map-papi-2023-d5": mapped("papi", 2023, "D5"),
	"map-papi-2024": mapped("papi", 2024, "TOTAL"),
	"map-papi-2024-english": `/en${mapped("papi", 2024, "D1")}`,
	"map-pci-2005": mapped("pci", 2005, "TOTAL"),
	"map-pci-2013": mapped("pci", 2013, "TOTAL"),
	"map-pci-2016": mapped("pci", 2016, "TOTAL"),
	"lines-papi-dong-thap": compared("papi", "don-vi=dong-thap-truoc-2025"),
	"lines-papi-two": compared("papi", "don-vi=dong-thap-truoc-2025,tien-giang-truoc-2025"),
	"lines-papi-four": compared("papi", "don-vi=ha-noi,quang-ninh,lang-son,ca-mau-truoc-2025&nam=2020"),
	"lines-papi-d6-broken": compared("papi", "don-vi=lang-son&noi-dung=D6"),
	"lines-papi-d7-late": compared("papi", "don-vi=ben-tre-truoc-2025&noi-dung=D7"),
	"lines-papi-from-2018": compared("papi", "don-vi=quang-ninh&tu=2018"),
	"lines-papi-english": `/en${compared("papi", "don-vi=lang-son&noi-dung=D4")}`,
	"lines-pci": compared("pci", "don-vi=da-nang-truoc-2025,dong-thap-truoc-2025"),
	"lines-pci-lang-son": compared("pci", "don-vi=lang-son&nam=2010"),
	"lines-pci-ha-tay": compared("pci", "don-vi=ha-tay-truoc-2008&nam=2006"),
	"lines-par-index": compared("par-index", "don-vi=quang-ninh,hai-phong-truoc-2025"),
	"lines-sipas": compared("sipas", "don-vi=dong-thap-truoc-2025"),
	"lines-dti": compared("dti", "don-vi=da-nang-truoc-2025,lang-son"),
	"lines-service-index": compared("service-index-766", "don-vi=dong-thap,lang-son"),
	"map-dti-2022": mapped("dti", 2022, ""),
	"map-service-index-2024": mapped("service-index-766", 2024, ""),
};

for (const [name, address] of Object.entries(pictures)) {
	test(`the picture ${name} looks as it was last approved`, async () => {
		const { response, text } = await browser.get(address);
		assert.equal(response.status, 200, address);
		const picture = Buffer.from(await drawPng(text, { zoom: 1 }));
		const file = new URL(`${name}.png`, kept);
		if (renew) await writeFile(file, picture);
		const approved = await readFile(file).catch(() => null);
		if (approved?.equals(picture)) return;
		const seen = join(tmpdir(), "guong-pictures");
		await mkdir(seen, { recursive: true });
		await writeFile(join(seen, `${name}.png`), picture);
		assert.fail(`${name} looks different: compare ${join(seen, `${name}.png`)} with the one in fixtures/pictures. \
If the new one is right, run this test with GUONG_RENEW_PICTURES=1 and commit it.`);
	});
}

test("the picture for slides is the drawing, twice as large", async () => {
	const { status, bytes } = await browser.bytes(compared("papi", "don-vi=lang-son").replace(".svg", ".png"));
	assert.equal(status, 200);
	const { text } = await browser.get(compared("papi", "don-vi=lang-son"));
	assert.ok(bytes.equals(Buffer.from(await drawPng(text, { zoom: 2 }))));
	assert.equal(bytes.subarray(1, 4).toString(), "PNG");
});
