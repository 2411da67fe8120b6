import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { estimateFromFile, written } from "./estimate.ts";

// Two provinces, two districts each; answers by hand: the mean of province 1 is (10·1 + 10·3 + 12·2 + 12·4) / 44.
const data = `prov,dist,w,days,fee,sex
1,1,10,1,20,nam
1,1,10,3,-8,nữ
1,2,12,2,,nam
1,2,12,4,30,nữ
2,3,8,5,25,nam
2,3,8,7,-9,nữ
2,4,9,6,abc,nam
2,4,9,6,40,nữ
`;
const design = {
	convention: "district as unit, v1",
	stages: [{ unit: "dist", strata: ["prov"] }],
	weights: "w",
	codebook: { fee: { kind: "number", missing: { "-8": "dont-know", "-9": "refused", "": "not-asked" } } },
};
const asked = { by: "prov", statistic: "mean", level: 0.95 } as const;
let folder = "";
const lines: string[] = [];
const tell = (line: string) => void lines.push(line);
const file = (name: string) => join(folder, name);

before(async () => {
	folder = await mkdtemp(join(tmpdir(), "guong-estimate-"));
	await writeFile(file("data.csv"), data);
	await writeFile(file("data.csv.gz"), gzipSync(data));
	await writeFile(file("design.json"), JSON.stringify(design));
});
after(() => rm(folder, { recursive: true }));

test("means by province come with error, interval and reasons for not publishing", async () => {
	const found = await estimateFromFile(
		file("data.csv"),
		{ ...asked, design: file("design.json"), variables: "days" },
		tell,
	);
	const [first] = found.estimates;
	assert.equal(found.convention, "district as unit, v1");
	assert.deepEqual(first?.group, { prov: "1" });
	assert.ok(Math.abs((first?.estimate ?? 0) - 112 / 44) < 1e-12);
	// z by district: (40 - 20·112/44)/44 and its opposite; variance 2·(d² + d²) of two units.
	const z = (40 - (20 * 112) / 44) / 44;
	assert.ok(Math.abs((first?.standardError ?? 0) - Math.sqrt(4 * z * z)) < 1e-12);
	assert.equal(first?.df, 1);
	assert.deepEqual(first?.publication, { decision: "suppress", reasons: ["few-answers"] });
});

test("a cell that is no number is told by row and column, and is missing with its reason like the others", async () => {
	lines.length = 0;
	const found = await estimateFromFile(
		file("data.csv"),
		{ ...asked, design: file("design.json"), variables: "fee" },
		tell,
	);
	assert.equal(found.faults, 1);
	assert.ok(lines.some((line) => line.includes("dòng 8, cột fee: không phải là số (“abc”)")));
	assert.deepEqual(found.estimates[0]?.missing, { "not-asked": 1, "dont-know": 1 });
	assert.deepEqual(found.estimates[1]?.missing, { "not-asked": 1, refused: 1 });
	const table = written(found, { by: "prov", format: "table" });
	assert.match(table, /số trả lời {2}không hỏi {2}không biết {2}từ chối/);
	assert.match(table, /Lý do cảnh báo hoặc không công bố: ít trả lời \(2 dòng\)/);
});

test("packed data give the same, and csv, json and table say the same", async () => {
	const options = { ...asked, design: file("design.json"), variables: "days" };
	const plain = await estimateFromFile(file("data.csv"), options, tell);
	assert.deepEqual(await estimateFromFile(file("data.csv.gz"), options, tell), plain);
	const [head, row] = written(plain, { by: "prov", format: "csv" }).split("\n");
	assert.match(head ?? "", /^prov,variable,estimate,standard_error,lower,upper,answers,df,decision/);
	assert.equal(Number(row?.split(",")[2]), plain.estimates[0]?.estimate);
	assert.deepEqual(JSON.parse(written(plain, { by: "prov", format: "json" })), plain);
	assert.match(written(plain, { by: "prov", format: "table" }), /2,54545/);
});

test("shares have one line per category, Korn and Graubard's interval, and add up to 1", async () => {
	const options = {
		...asked,
		by: "",
		statistic: "share",
		design: file("design.json"),
		variables: "sex",
	} as const;
	const { estimates } = await estimateFromFile(file("data.csv"), options, tell);
	assert.deepEqual(
		estimates.map((line) => line.variable),
		["sex=nam", "sex=nữ"],
	);
	const sum = estimates.reduce((total, line) => total + (line.estimate ?? 0), 0);
	assert.ok(Math.abs(sum - 1) < 1e-12);
});

test("a median is the middle of the weights, and an interval that leaves the answers has no end", async () => {
	const options = {
		...asked,
		by: "",
		statistic: "median",
		design: file("design.json"),
		variables: "days",
	} as const;
	const { estimates } = await estimateFromFile(file("data.csv"), options, tell);
	// 78 people by weight: 10 + 12 + 10 + 12 = 44 of them have at most 4 days, 32 at most 3.
	assert.equal(estimates[0]?.estimate, 4);
	assert.ok((estimates[0]?.lower ?? 1) <= 4);
});

test("a lonely district is refused with its stratum, and a design that does not fit with what is wrong", async () => {
	await writeFile(file("lonely.csv"), data.split("\n").slice(0, 7).join("\n"));
	const options = { ...asked, design: file("design.json"), variables: "days" };
	await assert.rejects(estimateFromFile(file("lonely.csv"), options, tell), {
		code: "estimate/lonely-unit",
		details: { stratum: "2", stage: 1 },
	});
	await writeFile(file("other.json"), JSON.stringify({ ...design, weights: "weight" }));
	await assert.rejects(estimateFromFile(file("data.csv"), { ...options, design: file("other.json") }, tell), {
		code: "estimate/design-does-not-fit",
	});
	await assert.rejects(estimateFromFile(file("data.csv"), { ...options, by: "region" }, tell), {
		code: "estimate/columns-missing",
		details: { columns: ["region"], known: ["prov", "dist", "w", "days", "fee", "sex"] },
	});
	await writeFile(file("negative.csv"), data.replace("2,3,8,5", "2,3,-8,5"));
	await assert.rejects(estimateFromFile(file("negative.csv"), options, tell), {
		details: { faults: ["dòng 6: quyền số -8 không hợp lệ"] },
	});
	await writeFile(file("data.sav"), Buffer.from("$FL2@(#) SPSS DATA FILE", "latin1"));
	await assert.rejects(estimateFromFile(file("data.sav"), options, tell), {
		code: "estimate/not-a-csv-file",
		details: { path: file("data.sav"), format: "SPSS (.sav)" },
	});
	for (const start of [Buffer.from("<stata_dta><header>"), Buffer.from([114, 2, 1, 0])]) {
		await writeFile(file("data.dta"), start);
		await assert.rejects(estimateFromFile(file("data.dta"), options, tell), {
			details: { path: file("data.dta"), format: "Stata (.dta)" },
		});
	}
	await assert.rejects(estimateFromFile(file("none.csv"), options, tell), {
		code: "estimate/file-unreadable",
	});
});
