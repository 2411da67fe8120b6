import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { provincesAt } from "#modules/organisation/index.ts";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, ButtonLink, Field, Form, Head } from "#platform/ui/index.ts";
import { answerImport } from "../../commands/import/change-import.ts";
import { missingAnswers } from "../../domain/import/doubts.ts";
import { importMessages } from "../../import/messages.ts";
import { resultKeepers } from "../../policy.ts";
import { importAddress, ofImport, openedImport, pageOfImports, seenChanges } from "./import-frame.ts";

const address = importAddress(":id", "/tra-loi");
const which = z.object({ dong: z.string().max(300).optional(), tinh: z.literal("thieu").optional() });

/** Answers for one line of the file, or for the provinces that it does not have. */
export const showAnswer = page({
	address,
	who: resultKeepers,
	params: ofImport,
	query: which,
	show: async ({ params, query }, context) => {
		const { db, language, to, form } = context;
		const words = importMessages[language];
		const opened = await openedImport(db, params.id, language);
		const { view } = opened;
		const line = query.dong ?? "";
		const title =
			query.dong === undefined ? words.answerUnits : words.answerTitle(lineName(opened.view.cells, line));
		return pageOfImports(
			context,
			title,
			<>
				<Head title={title} />
				<Form form={form} action={to(importAddress(view.id, "/tra-loi"))}>
					<input type="hidden" name="phien_ban" value={String(view.row.changes)} />
					{query.dong === undefined ? (
						<AbsentFields opened={opened} words={words} />
					) : (
						<LineFields
							line={line}
							words={words}
							units={(await provincesAt(db, Temporal.PlainDate.from(view.row.units_on))).map((unit) => ({
								value: unit.id,
								label: language === "vi" ? unit.name : unit.nameEn,
							}))}
							before={view.row.answers.lines[line]}
						/>
					)}
					<Actions>
						<Button>{words.keepAnswer}</Button>
						<ButtonLink kind="link" address={to(importAddress(view.id))}>
							{words.back}
						</ButtonLink>
					</Actions>
				</Form>
			</>,
			view,
		);
	},
});

type Opened = Awaited<ReturnType<typeof openedImport>>;
type Words = (typeof importMessages)["vi"];

const lineName = (cells: Opened["view"]["cells"], line: string): string =>
	cells.find((cell) => cell.line === line)?.unit_text ?? line;

const reasonOptions = (words: Words) =>
	missingAnswers.map((value) => ({ value, label: words.reasons[value] }));

function LineFields({
	line,
	words,
	units,
	before,
}: {
	readonly line: string;
	readonly words: Words;
	readonly units: readonly { readonly value: string; readonly label: string }[];
	readonly before: Opened["view"]["row"]["answers"]["lines"][string] | undefined;
}) {
	return (
		<>
			<input type="hidden" name="dong" value={line} />
			<Field
				type="select"
				name="don_vi"
				label={words.answerUnit}
				value={before?.unit ?? ""}
				options={[{ value: "skip", label: words.skip }, ...units]}
				empty={words.asRead}
				optional
			/>
			<Field
				type="select"
				name="vi_sao"
				label={words.whyMissing}
				value={before?.reason ?? ""}
				options={reasonOptions(words)}
				empty={words.noReason}
				optional
			/>
			<Field name="ghi_chu" label={words.note} value={before?.note ?? ""} maxlength={500} optional />
			<Field
				type="checkbox"
				name="dung_ban_goc"
				label={words.asPrinted}
				checked={before?.asPrinted ?? false}
			/>
		</>
	);
}

/** One reason for all that are chosen: a publisher that leaves provinces out does so for one reason. */
function AbsentFields({ opened, words }: { readonly opened: Opened; readonly words: Words }) {
	const absent = opened.view.doubts.flatMap((doubt) => (doubt.kind === "units-missing" ? doubt.unitIds : []));
	return (
		<>
			<Field
				type="checkboxes"
				name="thieu"
				label={words.absentUnits}
				options={absent.map((id) => ({ value: id, label: opened.unitName(id) }))}
			/>
			<Field
				type="select"
				name="vi_sao"
				label={words.whyMissing}
				options={reasonOptions(words)}
				empty={words.noReason}
			/>
			<Field name="ghi_chu" label={words.note} maxlength={500} optional />
		</>
	);
}

const unitId = z.string().regex(/^[a-z0-9]+:\d+$/);

export const sendAnswer = action({
	address,
	who: resultKeepers,
	params: ofImport,
	input: z.strictObject({
		phien_ban: seenChanges,
		dong: z.string().max(300).optional(),
		don_vi: z.union([z.literal("").transform(() => null), z.literal("skip"), unitId]).default(null),
		vi_sao: z.union([z.literal("").transform(() => null), z.enum(missingAnswers)]).default(null),
		ghi_chu: z.string().trim().max(500).default(""),
		dung_ban_goc: z.literal("on").optional(),
		thieu: z.union([unitId.transform((id) => [id]), z.array(unitId).max(100)]).default([]),
	}),
	again: { address },
	limit: { times: 200, minutes: 10 },
	run: async ({ params, body }, { trx, actor, clock, from, language, services }) => {
		const note = body.ghi_chu || null;
		const reason = body.vi_sao;
		const line = { unit: body.don_vi, reason, note, asPrinted: body.dung_ban_goc !== undefined };
		const input = {
			importId: params.id,
			changes: body.phien_ban,
			lines: body.dong === undefined ? {} : { [body.dong]: line },
			units: reason === null ? {} : Object.fromEntries(body.thieu.map((id) => [id, { reason, note }])),
		};
		await answerImport(trx, actor, input, { clock, from, files: services.files });
		return { redirect: importAddress(params.id), notice: importMessages[language].saved };
	},
});
