import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarOf, deadline, isWorkingDay } from "@guong/working-calendar";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { belongsToSeries, seriesForLetter } from "./letter-series.ts";
import { newDayOf } from "./new-day.ts";
import { maskedAddress, maskedNumber, mobileNumber, toldBy } from "./sending.ts";
import { signatureLines } from "./signature-lines.ts";
import { lastDayOfLetter, letterStanding } from "./standing.ts";
import { toldOfDossier } from "./who-is-told.ts";

const calendar = calendarOf({ weekend: [6, 7], rules: [], years: [] });
const day = (iso: string) => Temporal.PlainDate.from(iso);
const all = { seed: 20_261_122, numRuns: 1_000 };

test("whatever is asked for, the new day is worked, later than the old one and than today, and what its extension counts to", () => {
	const days = fc.integer({ min: 0, max: 400 }).map((n) => day("2026-01-01").add({ days: n }));
	fc.assert(
		fc.property(days, days, fc.integer({ min: -5, max: 130 }), (dueOn, today, workingDays) => {
			const found = newDayOf(calendar, { dueOn, today, workingDays, day: null });
			if ("fault" in found) return assert.ok(workingDays < 1 || workingDays > 120, found.fault);
			assert.ok(isWorkingDay(calendar, found.day));
			assert.ok(Temporal.PlainDate.compare(found.day, dueOn) > 0);
			assert.ok(Temporal.PlainDate.compare(found.day, today) > 0);
			const again = deadline(calendar, dueOn, { amount: found.extension, unit: "working-day" }).end;
			assert.equal(again.toString(), found.day.toString());
		}),
		all,
	);
});

test("a day before the date is in time, the day itself is too late, after closing it is overdue; of a Monday the law's last day is Sunday, the office's Friday", () => {
	const at = Temporal.Instant.from("2026-03-09T10:00:00Z");
	const lastDay = lastDayOfLetter(calendar, day("2026-03-09"), { amount: 1, unit: "day" });
	assert.deepEqual([lastDay.byLaw.toString(), lastDay.worked.toString()], ["2026-03-08", "2026-03-06"]);
	const on = (now: string, today: string) =>
		letterStanding({ at: Temporal.Instant.from(now), today: day(today) }, { at, lastDay });
	assert.equal(on("2026-03-08T09:00:00Z", "2026-03-08"), "in-time");
	assert.equal(on("2026-03-09T09:59:00Z", "2026-03-09"), "too-late");
	assert.equal(on("2026-03-09T10:00:01Z", "2026-03-09"), "overdue");
});

test("an SMS goes to mobile numbers of the country, however they are written; masks keep three digits or one letter", () => {
	const known = ["0901234678", "090 123 4678", "+84 901 234 678", "84901234678"];
	for (const number of known) assert.equal(mobileNumber(number), "0901234678", number);
	for (const number of ["02773851234", "1900 1234", "012345", "", null])
		assert.equal(mobileNumber(number), null);
	assert.equal(maskedNumber("090 123 4678"), "••• ••• •678");
	assert.equal(maskedAddress("bac.tu@thu.example"), "b•••@thu.example");
	assert.equal(maskedAddress("@x"), "•••");
});

test("a person is told when one way got through, under way while one may, else by hand", () => {
	const told = (...states: ("queued" | "sent" | "kept" | "failed" | "done" | "not-reached")[]) =>
		toldBy(states.map((state) => ({ state })));
	assert.equal(told(), "by-hand");
	assert.equal(told("failed", "not-reached"), "by-hand");
	assert.equal(told("failed", "queued"), "under-way");
	assert.equal(told("failed", "done"), "told");
	assert.equal(told("kept"), "told");
});

test("a letter takes its number from the series of letters before the one for all papers; the old slip never from that of letters", () => {
	const series = (kind: string, over: object = {}) => ({
		kind,
		year: 2026,
		first: 5,
		next: 9,
		closed: null,
		...over,
	});
	const now = { symbol: null };
	const slip = { symbol: "PXL" };
	const kinds = [series("*"), series("CV"), series("PXL")];
	assert.equal(seriesForLetter(kinds, now, 2026)?.kind, "PXL");
	assert.equal(seriesForLetter(kinds.slice(0, 2), now, 2026)?.kind, "CV");
	assert.equal(seriesForLetter(kinds.slice(0, 2), slip, 2026)?.kind, "*");
	assert.equal(seriesForLetter(kinds, now, 2027), undefined);
	const closed = [series("PXL", { closed: {} })];
	assert.deepEqual(
		[4, 5, 8, 9].map((number) => belongsToSeries(closed, now, { year: 2026, number })),
		[false, true, true, false],
	);
	assert.equal(belongsToSeries(kinds, now, { year: 2026, number: 40 }), true);
});

test("authority and post are read line by line", () => {
	assert.deepEqual(signatureLines("TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", "A"), {
		authority: [
			{ form: "TM.", of: "ỦY BAN NHÂN DÂN" },
			{ form: "KT.", of: "CHỦ TỊCH" },
		],
		...{ title: "PHÓ CHỦ TỊCH", name: "A" },
	});
	assert.deepEqual(signatureLines(null, null), { authority: [], title: null, name: null });
});

test("without an officer in hand all officers are told, with one that one; a deputy of another field is not", () => {
	const at = (personId: string, role: string, fields: string[] = [], bodyId = "office") => ({
		personId,
		role,
		bodyId,
		fields,
	});
	const people = [
		at("a", "officer"),
		at("b", "officer"),
		at("c", "head"),
		at("d", "deputy", ["Đất đai"]),
		at("e", "head", [], "other"),
	];
	const dossier = { handlingBodyId: "office", field: "Hộ tịch", officerPersonId: null };
	assert.deepEqual(toldOfDossier(dossier, people), ["a", "b", "c"]);
	assert.deepEqual(toldOfDossier({ ...dossier, officerPersonId: "b" }, people), ["b", "c"]);
	assert.deepEqual(toldOfDossier({ ...dossier, officerPersonId: "e" }, people), ["a", "b", "c"]);
	assert.deepEqual(toldOfDossier({ ...dossier, field: "Đất đai" }, people), ["a", "b", "c", "d"]);
});
