import {
	choiceColumn,
	codeColumn,
	dayColumn,
	numberColumn,
	ownColumn,
	textColumn,
} from "#platform/spreadsheet/index.ts";
import { catalogueImportMessages } from "../../catalogue/import-messages.ts";
import type { LimitUnit, OnlineLaw, OnlineLevel, ProcedureLevel } from "../../domain/catalogue/version.ts";

const { vi, en } = catalogueImportMessages;
type ColumnName = keyof typeof vi.columns;

/** Headings in both languages; the Vietnamese one is shown and written. */
const names = (column: ColumnName) => ({
	names: [vi.columns[column], en.columns[column]] as [string, string],
});

type Words<K extends string> = Readonly<Record<K, readonly [string, ...string[]]>>;
const levelWords: Words<ProcedureLevel> = {
	province: [vi.fileWords.province, vi.fileWords.provinceLong, "province"],
	district: [vi.fileWords.district, vi.fileWords.districtLong, "district"],
	commune: [vi.fileWords.commune, vi.fileWords.communeLong, "commune"],
	central: [vi.fileWords.central, "central"],
};
const unitWords: Words<LimitUnit> = {
	"working-day": [vi.fileWords.workingDay, "working days", "working day"],
	"working-hour": [vi.fileWords.workingHour, vi.fileWords.hour, "working hours", "working hour"],
	day: [vi.fileWords.day, "days", "day"],
};
const kindWords: Words<"one-stop" | "inter-agency"> = {
	"one-stop": [vi.fileWords.oneStop, "one-stop"],
	"inter-agency": [vi.fileWords.interAgency, vi.fileWords.interAgencyLong, "inter-agency"],
};
const lawWords: Words<OnlineLaw> = {
	"43/2011": ["43/2011"],
	"42/2022": ["42/2022"],
	"224/2026": ["224/2026"],
};
const onlineWords: Words<OnlineLevel> = {
	...{ "1": ["1"], "2": ["2"], "3": ["3"], "4": ["4"] },
	whole: [vi.fileWords.whole, "whole"],
	part: [vi.fileWords.part, "part"],
	information: [vi.fileWords.information, "information"],
};
const yesWords: Words<"yes" | "no"> = { yes: [vi.words.yes, "yes"], no: [vi.words.no, "no"] };
const originalWords: Words<"original" | "copy"> = {
	original: [vi.words.original, "original"],
	copy: [vi.words.copy, "copy"],
};

/** What is written into a file is what is read from it: the first word of each choice. */
export const fileWords = {
	level: (level: ProcedureLevel) => levelWords[level][0],
	unit: (unit: LimitUnit) => unitWords[unit][0],
	kind: (kind: "one-stop" | "inter-agency") => kindWords[kind][0],
	online: (level: OnlineLevel) => onlineWords[level][0],
	yes: (is: boolean) => yesWords[is ? "yes" : "no"][0],
	original: (is: boolean) => originalWords[is ? "original" : "copy"][0],
};

const levelByWord = new Map(
	Object.entries(levelWords).flatMap(([level, words]) =>
		words.map((word) => [word, level as ProcedureLevel]),
	),
);

/** "tỉnh; xã" → both. */
const desks = (text: string) => {
	const found = text
		.split(/[;,]/)
		.map((word) => word.normalize("NFC").trim().toLocaleLowerCase("vi"))
		.filter((word) => word !== "")
		.map((word) => levelByWord.get(word));
	return found.every((level) => level !== undefined)
		? { value: found as readonly ProcedureLevel[] }
		: { wanted: [vi.wrong["desk-unknown"], en.wrong["desk-unknown"]] as const };
};

const code = codeColumn({ ...names("code"), required: true, pattern: /^[0-9A-Za-z./-]{1,60}$/ });
const limit = (column: ColumnName) => numberColumn({ ...names(column), whole: true, min: 0, max: 3650 });

export const procedureColumns = {
	code,
	nameVi: textColumn({ ...names("nameVi"), required: true, max: 500 }),
	nameEn: textColumn({ ...names("nameEn"), max: 500 }),
	field: textColumn({ ...names("field"), required: true, max: 120 }),
	level: choiceColumn({ ...names("level"), required: true, choices: levelWords }),
	owner: textColumn({ ...names("owner"), required: true, max: 200 }),
	kind: choiceColumn({ ...names("kind"), choices: kindWords }),
	from: dayColumn({ ...names("from"), required: true }),
	limit: limit("limit"),
	limitUnit: choiceColumn({ ...names("limitUnit"), choices: unitWords }),
	limitNote: textColumn({ ...names("limitNote"), max: 500 }),
	receivedAt: ownColumn({ ...names("receivedAt"), read: desks }),
	law: choiceColumn({ ...names("law"), choices: lawWords }),
	onlineLevel: choiceColumn({ ...names("onlineLevel"), choices: onlineWords }),
	onlineReason: textColumn({ ...names("onlineReason"), max: 1000 }),
	proactive: choiceColumn({
		...names("proactive"),
		choices: { "1": ["1"], "2": ["2"], "3": ["3"], "4": ["4"] },
	}),
	portal: textColumn({ ...names("portal"), max: 500 }),
	payment: choiceColumn({ ...names("payment"), choices: yesWords }),
	about: textColumn({ ...names("about"), max: 2000 }),
	whoFor: textColumn({ ...names("whoFor"), max: 2000 }),
	conditions: textColumn({ ...names("conditions"), max: 4000 }),
	result: textColumn({ ...names("result"), max: 2000 }),
	announcedOn: dayColumn(names("announcedOn")),
	announcedBy: textColumn({ ...names("announcedBy"), max: 200 }),
	review: dayColumn(names("review")),
	source: textColumn({ ...names("source"), required: true, max: 500 }),
};

export const stepColumns = {
	code,
	stepName: textColumn({ ...names("stepName"), required: true, max: 300 }),
	bodyName: textColumn({ ...names("bodyName"), max: 200 }),
	bodyKind: textColumn({ ...names("bodyKind"), max: 80 }),
	stepLimit: limit("stepLimit"),
	stepUnit: choiceColumn({ ...names("stepUnit"), choices: unitWords }),
};

export const documentColumns = {
	code,
	documentName: textColumn({ ...names("documentName"), required: true, max: 500 }),
	copies: numberColumn({ ...names("copies"), whole: true, min: 0, max: 20 }),
	original: choiceColumn({ ...names("original"), choices: originalWords }),
	required: choiceColumn({ ...names("required"), choices: yesWords }),
	form: textColumn({ ...names("form"), max: 200 }),
	note: textColumn({ ...names("note"), max: 1000 }),
};

export const feeColumns = {
	code,
	feeName: textColumn({ ...names("feeName"), required: true, max: 300 }),
	amount: numberColumn({ ...names("amount"), whole: true, min: 0 }),
	note: textColumn({ ...names("note"), max: 1000 }),
	feeLaw: textColumn({ ...names("feeLaw"), max: 300 }),
};

export const lawColumns = {
	code,
	reference: textColumn({ ...names("reference"), required: true, max: 300 }),
	article: textColumn({ ...names("article"), max: 300 }),
};
