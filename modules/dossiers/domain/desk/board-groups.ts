/** Parts of the work of a desk or a body; a dossier may stand in several. */
export const boardGroups = [
	"all",
	"late",
	"today",
	"soon",
	"warned",
	"hand-over",
	"answer",
	"other-body",
	"applicant",
	"deliver",
] as const;
export type BoardGroup = (typeof boardGroups)[number];

/** What they are called in addresses. */
export const groupCodes: Readonly<Record<BoardGroup, string>> = {
	all: "tat-ca",
	late: "tre",
	today: "hom-nay",
	soon: "sap-den",
	warned: "kho-kip",
	"hand-over": "cho-chuyen",
	answer: "cho-tra-loi",
	"other-body": "co-quan-khac",
	applicant: "cho-bo-sung",
	deliver: "cho-tra",
};
export const groupOfCode = (code: string | undefined): BoardGroup | null =>
	boardGroups.find((group) => groupCodes[group] === code) ?? null;

/** So many dossiers must have gone the same way before anything is said from them. */
export const leastCases = 20;
