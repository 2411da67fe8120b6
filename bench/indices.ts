import { measureImport } from "./import-part.ts";
import { type BenchedPage, measurePages } from "./measure-pages.ts";
import { measureSliders } from "./slider-part.ts";

// What the index workbench carries: `node --import tsx bench/indices.ts [SECONDS [CONNECTIONS]]`. The pages beside an empty page of the same
// server; the least effort is an optimisation on every request. About a minute.

const [seconds = 5, connections = 8] = process.argv.slice(2).map(Number);
const targets = "/chi-so/papi/muc-tieu/dong-thap-truoc-2025";
/** another total each time, so that nothing could be answered from memory */
const totals = Array.from({ length: 40 }, (_, k) => (42.2 + k / 20).toFixed(2).replace(".", ","));

const pages: readonly BenchedPage[] = [
	{ name: "page without data", addresses: ["/ho-tro-tiep-can"] },
	{ name: "list of indices", addresses: ["/chi-so"] },
	{
		name: "the country in a year",
		addresses: ["/chi-so/papi/2024", "/chi-so/papi/2019", "/chi-so/pci/2016"],
	},
	{ name: "page of a province", addresses: ["/tinh/dong-thap-truoc-2025"] },
	{
		name: "profile of a province",
		addresses: ["dong-thap-truoc-2025", "quang-ninh", "ha-noi", "can-tho-truoc-2025"].map(
			(unit) => `/chi-so/papi/ho-so/${unit}`,
		),
	},
	{ name: "provinces compared", addresses: ["/chi-so/papi/so-sanh?don-vi=dong-thap-truoc-2025&nam=2024"] },
	{ name: "targets of a province", addresses: totals.map((total) => `${targets}?goc=2022&m-TOTAL=${total}`) },
	{
		name: "the least effort to a total",
		addresses: totals.map((total) => `${targets}/it-suc-nhat?goc=2022&m-TOTAL=${total}`),
	},
	{ name: "promises and results", addresses: ["/muc-tieu-va-ket-qua/papi"] },
];
await measurePages(pages, { seconds, connections });
await measureSliders();
await measureImport();
process.exit(0);
