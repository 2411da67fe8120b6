import { z } from "zod";
import { page } from "#platform/http/route.ts";
import { type Table, writeCsv, writeXlsx } from "#platform/spreadsheet/index.ts";
import { referenceOf } from "../../domain/letters/letter-series.ts";
import { letterProblem } from "../../letters/errors.ts";
import { letterWords } from "../../letters/messages.ts";
import { recordMessages } from "../../letters/record-messages.ts";
import { deskWorkers } from "../../policy.ts";
import { type RegisteredLetter, registerOf } from "../../queries/letters/register.ts";
import { registerAddress } from "./addresses.ts";
import { bodyOfRegister, registerQuery, toldWords } from "./register-page.tsx";

const files = ["so-thu-xin-loi.csv", "so-thu-xin-loi.xlsx"] as const;
/** More than any body writes in a year. */
const most = 100_000;

/** The register of a body and year to take away. Nobody's name stands in it. */
export const registerFile = page({
	address: `${registerAddress}/tai/:tep`,
	who: deskWorkers,
	params: z.object({ tep: z.enum(files) }),
	query: registerQuery,
	async show({ params, query }, context) {
		const { db, language, today } = context;
		const { body } = await bodyOfRegister(db, query.co_quan, context);
		if (!body) throw letterProblem("letter-unknown", {});
		const year = query.nam ?? today.year;
		const letters = await registerOf(db, { bodyId: body.id, year, limit: most, offset: 0 });
		const table = tableOf(letters, { language, title: `${body.fullName}, ${year}` });
		const filename = params.tep.replace(".", `-${year}.`);
		if (params.tep.endsWith(".csv"))
			return { contentType: "text/csv; charset=utf-8", filename, content: writeCsv(table), cache: "none" };
		const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
		return { contentType, filename, content: await writeXlsx([table]), cache: "none" };
	},
});

function tableOf(
	letters: readonly RegisteredLetter[],
	{ language, title }: { readonly language: "vi" | "en"; readonly title: string },
): Table {
	const words = recordMessages[language].register;
	const { reasons, late, inTime } = letterWords[language];
	const { heads } = words;
	const columns = [heads.number, heads.day, heads.code, heads.reason, heads.newDay, heads.late, heads.told];
	return {
		name: words.title,
		notes: [title],
		columns: columns.map((heading) => ({ heading })),
		rows: letters.map((letter) => [
			referenceOf(letter) ?? "",
			letter.issuedOn,
			letter.code,
			letter.state === "withdrawn"
				? words.cancelled(letter.withdrawnReason ?? "")
				: reasons[letter.reasonCode],
			letter.newDueOn,
			letter.late === null ? words.notIssued : letter.late ? late : inTime,
			toldWords(letter, language).join(", "),
		]),
	};
}
