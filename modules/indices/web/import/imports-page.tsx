import { z } from "zod";
import { action, type FormState, page } from "#platform/http/route.ts";
import { formatMoment, type Language, typedDay } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	DataTable,
	EmptyState,
	Field,
	Form,
	Head,
	Links,
	Part,
	StateMark,
	type WorkState,
} from "#platform/ui/index.ts";
import { makeImport } from "../../commands/import/make-import.ts";
import { correctionMessages } from "../../import/correction-messages.ts";
import { importMessages } from "../../import/messages.ts";
import type { ImportState } from "../../import/tables.ts";
import { resultKeepers } from "../../policy.ts";
import { allIndices } from "../../queries/editions.ts";
import { type ImportLine, imports } from "../../queries/import/imports.ts";
import { importAddress, importName, importsAddress, pageOfImports } from "./import-frame.ts";

const mostShown = 100;

const stateMarks: Readonly<Record<ImportState, WorkState>> = {
	draft: "not-due",
	proposed: "waiting",
	published: "done",
	"sent-back": "returned",
	dropped: "stopped",
};

/** The imports there are, and the form for a new file. */
export const showImports = page({
	address: importsAddress,
	who: resultKeepers,
	show: async (_, context) => {
		const { db, form, language, to, today } = context;
		const words = importMessages[language];
		const [lines, indices] = await Promise.all([imports(db, mostShown), allIndices(db)]);
		return pageOfImports(
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				<Part id="cac-lan" title={words.list}>
					<ImportTable lines={lines} language={language} to={to} />
				</Part>
				<Part id="gui" title={words.send}>
					<SendForm
						{...{ form, language, action: to(importsAddress), year: today.year - 1 }}
						indices={indices.map(({ code, label }) => ({ value: code, label: label[language] }))}
					/>
				</Part>
				<Links
					items={[
						{
							address: to(`${importsAddress}/sua-so-lieu`),
							label: correctionMessages[language].correction.title,
						},
					]}
				/>
			</>,
		);
	},
});

function ImportTable({
	lines,
	language,
	to,
}: {
	readonly lines: readonly ImportLine[];
	readonly language: Language;
	readonly to: (address: string) => string;
}) {
	const words = importMessages[language];
	return (
		<DataTable<ImportLine>
			caption={words.list}
			captionHidden
			columns={[
				{
					head: words.heads.what,
					cell: (line) => (
						<a href={to(importAddress(line.id))}>
							{importName(line, language)} ({words.kinds[line.kind]})
						</a>
					),
				},
				{
					head: words.heads.state,
					cell: ({ state }) => <StateMark state={stateMarks[state]}>{words.states[state]}</StateMark>,
				},
				{ head: words.heads.when, cell: ({ madeAt }) => formatMoment(madeAt, language) },
				{ head: words.heads.source, cell: ({ sourceTitle }) => sourceTitle },
			]}
			rows={lines}
			empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
		/>
	);
}

interface SendFormProps {
	readonly form: FormState;
	readonly language: Language;
	readonly action: string;
	readonly year: number;
	readonly indices: readonly { readonly value: string; readonly label: string }[];
}

function SendForm({ form, language, action, year, indices }: SendFormProps) {
	const { fields, read } = importMessages[language];
	return (
		<Form form={form} action={action} files>
			<Field type="select" name="chi_so" label={fields.index} options={indices} />
			<Field
				name="nam"
				type="number"
				width={4}
				label={fields.year}
				hint={fields.yearHint}
				value={`${year}`}
			/>
			<Field
				type="radio"
				name="he"
				label={fields.system}
				value={year < 2025 ? "vn63" : "vn34"}
				options={(["vn63", "vn34"] as const).map((value) => ({ value, label: fields.systems[value] }))}
			/>
			<Field name="noi" label={fields.publisher} maxlength={200} />
			<Field name="tai_lieu" label={fields.sourceTitle} maxlength={300} />
			<Field
				type="date"
				name="ngay"
				label={fields.publishedOn}
				hint={fields.publishedOnHint}
				maxlength={40}
				optional
			/>
			<Field name="nguon_ngay" label={fields.publishedOnSource} maxlength={300} optional />
			<Field type="checkbox" name="mot_phan" label={fields.partial} />
			<Field type="checkbox" name="co_hang" label={fields.ranks} />
			<Field type="file" name="tep" label={fields.file} hint={fields.fileHint} accept=".xlsx,.ods,.csv" />
			<Actions>
				<Button>{read}</Button>
			</Actions>
		</Form>
	);
}

const text = (most: number) => z.string().trim().max(most);
const orNull = (typed: string): string | null => (typed === "" ? null : typed);

export const sendImport = action({
	address: importsAddress,
	who: resultKeepers,
	input: z.strictObject({
		chi_so: text(40),
		nam: z.coerce.number().int().min(2000).max(2199),
		he: z.enum(["vn63", "vn34"]),
		noi: text(200).min(1),
		tai_lieu: text(300).min(1),
		ngay: z.union([z.literal("").transform(() => null), typedDay()]).default(null),
		nguon_ngay: text(300).default(""),
		mot_phan: z.literal("on").optional(),
		co_hang: z.literal("on").optional(),
		tep: z.instanceof(File),
	}),
	again: { address: importsAddress },
	limit: { times: 30, minutes: 10 },
	run: async ({ body }, { trx, actor, clock, from, language, services }) => {
		const input = {
			index: body.chi_so,
			year: body.nam,
			system: body.he,
			sourcePublisher: body.noi,
			sourceTitle: body.tai_lieu,
			publishedOn: body.ngay,
			publishedOnSource: orNull(body.nguon_ngay),
			partial: body.mot_phan !== undefined,
			ranksPublished: body.co_hang !== undefined,
			file: { bytes: new Uint8Array(await body.tep.arrayBuffer()), name: body.tep.name },
		};
		const id = await makeImport(trx, actor, input, { clock, from, files: services.files });
		return { redirect: importAddress(id), notice: importMessages[language].made };
	},
});
