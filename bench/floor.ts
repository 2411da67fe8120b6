import { type BenchedPage, measurePages } from "./measure-pages.ts";

// What the ground floor carries: `node --import tsx bench/floor.ts [SECONDS [CONNECTIONS]]`. About a minute.

const [seconds = 8, connections = 16] = process.argv.slice(2).map(Number);

const pages: readonly BenchedPage[] = [
	{ name: "page without data", addresses: ["/ho-tro-tiep-can"] },
	{ name: "start page", addresses: ["/"] },
	{ name: "page of a province", addresses: ["/tinh/dong-thap"] },
	{ name: "page of an old province", addresses: ["/tinh/dong-thap-truoc-2025"] },
	{
		name: "search over all units",
		addresses: ["huyen long phu", "xa thanh son", "Trà Cú", "nhu quynh", "dong thap", "tx hong ngu"].map(
			(words) => `/tim-kiem?q=${encodeURIComponent(words)}`,
		),
	},
];

await measurePages(pages, { seconds, connections });
