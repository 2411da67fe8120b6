import assert from "node:assert/strict";
import { test } from "node:test";
import { Problem } from "../problem/problem.ts";
import { readSettings } from "./settings.ts";

test("an empty environment gives the documented defaults", () => {
	const settings = readSettings({}, {}, "/nha");
	assert.equal(settings.port, 8080);
	assert.equal(settings.host, "127.0.0.1");
	assert.equal(settings.dataFolder, "/nha/du-lieu");
	assert.equal(settings.demo, false);
	assert.equal(settings.databaseUrl, undefined);
});

test("a flag of the command line wins over the environment", () => {
	const settings = readSettings({ PORT: "9000", GUONG_TODAY: "2026-11-22" }, { PORT: "9001" });
	assert.equal(settings.port, 9001);
	assert.equal(settings.today?.toString(), "2026-11-22");
});

test("all faults are named at once, and a secret is named without its value", () => {
	assert.throws(
		() => readSettings({ PORT: "cao", GUONG_TODAY: "30/02/2026", DATABASE_URL: "mysql://x:bi-mat@y" }),
		(error: unknown) => {
			assert.ok(error instanceof Problem);
			assert.equal(error.code, "config/bad-settings");
			assert.deepEqual(error.details.faults, ["PORT=cao", "DATABASE_URL", "GUONG_TODAY=30/02/2026"]);
			assert.doesNotMatch(error.message, /bi-mat/);
			return true;
		},
	);
});
