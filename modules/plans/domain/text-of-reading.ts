import type { Reading } from "@guong/admin-docs";
import { authorities, type PlannedSignature, type PlanText, signatureFault } from "./plan-text.ts";

/** What a paper that was read says beside its targets and tasks. Who organises what is among the tasks of the reading. */
export const textOfReading = (reading: Reading): Omit<PlanText, "organisation"> => ({
	purposes: statements(reading, "objective"),
	requirements: statements(reading, "requirement"),
	recipients: reading.recipients.map(({ value }) => value.normalize("NFC").trim()),
});

const statements = (reading: Reading, kind: Reading["statements"][number]["kind"]): readonly string[] =>
	reading.statements
		.filter((statement) => statement.kind === kind)
		.map(({ text }) => text.normalize("NFC").trim());

/** "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH" over "PHÓ CHỦ TỊCH"; null where the lines are not those of article 13. */
export function signatureOfReading({ signature }: Reading): PlannedSignature | null {
	const lines = (signature.authority?.value ?? "").split("/").map((line) => line.trim());
	const after = (form: string) =>
		lines
			.find((line) => line.startsWith(form))
			?.slice(form.length)
			.trim() ?? null;
	const forms = authorities.filter((form) => after(form) !== null);
	const authority = forms.find((form) => form !== "TM.") ?? forms[0] ?? null;
	const forBody = after("TM.");
	const title = signature.title?.value ?? null;
	const post = authority === "Q." ? after("Q.") : title;
	const forPost = authority === null || authority === "TM." || authority === "Q." ? null : after(authority);
	const read = { authority, forBody, forPost, post: post ?? "", name: signature.name?.value ?? null };
	return signatureFault(read) === null ? read : null;
}
