import assert from "node:assert/strict";
import { test } from "node:test";
import { preparePaper } from "../prepare-paper.ts";
import { letter } from "../written-paper.fixture.ts";
import { pdfFile } from "./pdf-file.ts";

test("a machine for which the compiler has no program says so instead of failing", async () => {
	const name = "NAPI_RS_NATIVE_LIBRARY_PATH";
	process.env[name] = "/khong-co/chuong-trinh.node";
	try {
		assert.deepEqual(await pdfFile(preparePaper(letter), "2026-01-05"), { fault: "no-compiler" });
	} finally {
		delete process.env[name];
	}
});
