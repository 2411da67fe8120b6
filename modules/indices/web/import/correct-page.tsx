import { z } from "zod";
import { provincesAt } from "#modules/organisation/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { typedDecimal } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Links, Part } from "#platform/ui/index.ts";
import { proposeCorrection } from "../../commands/import/correct-figure.ts";
import type { EditionView, IndexView } from "../../domain/edition.ts";
import { missingAnswers } from "../../domain/import/doubts.ts";
import { correctionMessages } from "../../import/correction-messages.ts";
import { importMessages } from "../../import/messages.ts";
import { resultKeepers } from "../../policy.ts";
import { allIndices, editionsOf } from "../../queries/editions.ts";
import { treeForImport } from "../../queries/import/judge-file.ts";
import { importAddress, importsAddress, pageOfImports } from "./import-frame.ts";

const chooseAddress = `${importsAddress}/sua-so-lieu`;
const address = `${chooseAddress}/:index/:year`;
const ofYear = z.object({ index: z.string().regex(/^[a-z0-9-]{1,40}$/), year: z.coerce.number().int() });

/** The years whose figures can be corrected. */
export const chooseYear = page({
	address: chooseAddress,
	who: resultKeepers,
	show: async (_, context) => {
		const { db, language, to } = context;
		const { correction: words } = correctionMessages[language];
		const indices = await allIndices(db);
		const editions = await Promise.all(indices.map(({ code }) => editionsOf(db, code)));
		return pageOfImports(
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				{indices.map((index, at) => (
					<Part id={index.slug} title={index.label[language]}>
						<Links
							label={words.choose}
							items={(editions[at] ?? []).toReversed().map(({ year }) => ({
								address: to(`${chooseAddress}/${index.slug}/${year}`),
								label: String(year),
							}))}
						/>
					</Part>
				))}
			</>,
		);
	},
});

async function yearOf(
	db: Parameters<typeof allIndices>[0],
	params: z.output<typeof ofYear>,
): Promise<{ readonly index: IndexView; readonly edition: EditionView }> {
	const index = (await allIndices(db)).find(({ slug }) => slug === params.index);
	const edition = index && (await editionsOf(db, index.code)).find(({ year }) => year === params.year);
	if (!index || !edition) throw httpProblem("not-found", {});
	return { index, edition };
}

export const showCorrection = page({
	address,
	who: resultKeepers,
	params: ofYear,
	show: async ({ params }, context) => {
		const { db, language } = context;
		const found = await yearOf(db, params);
		const { index, edition } = found;
		const { correction: words } = correctionMessages[language];
		const title = `${words.title}: ${index.code} ${edition.year}`;
		const [units, tree] = await Promise.all([
			provincesAt(db, edition.unitsOn),
			treeForImport(db, index.code, edition.year),
		]);
		return pageOfImports(
			context,
			title,
			<>
				<Head title={title} lede={words.lede} />
				<CorrectionForm
					{...{ context, ...found }}
					units={units.map((unit) => ({
						value: unit.id,
						label: language === "vi" ? unit.name : unit.nameEn,
					}))}
					parts={tree.nodes.map((node) => ({
						value: node.concept,
						label: `${node.code} ${node.label[language]}`,
					}))}
				/>
			</>,
		);
	},
});

type Option = { readonly value: string; readonly label: string };

interface FormProps {
	readonly context: RequestContext<Person>;
	readonly index: IndexView;
	readonly edition: EditionView;
	readonly units: readonly Option[];
	readonly parts: readonly Option[];
}

function CorrectionForm({ context, index, edition, units, parts }: FormProps) {
	const { form, language, to } = context;
	const { correction: words } = correctionMessages[language];
	const { fields, propose, reasons } = importMessages[language];
	return (
		<Form form={form} action={to(`${chooseAddress}/${index.slug}/${edition.year}`)}>
			<Field type="select" name="don_vi" label={words.unit} options={units} />
			<Field type="select" name="noi_dung" label={words.part} options={parts} />
			<Field name="diem" width={4} keypad="decimal" label={words.value} hint={words.valueHint} optional />
			<Field
				type="select"
				name="vi_sao"
				label={words.missing}
				options={missingAnswers.map((value) => ({ value, label: reasons[value] }))}
				optional
			/>
			<Field name="noi" label={fields.publisher} value={edition.source.publisher} maxlength={200} />
			<Field name="tai_lieu" label={fields.sourceTitle} maxlength={300} />
			<Field type="textarea" rows={3} name="ly_do" label={words.reason} maxlength={500} />
			<Actions>
				<Button>{propose}</Button>
			</Actions>
		</Form>
	);
}

export const sendCorrection = action({
	address,
	who: resultKeepers,
	params: ofYear,
	input: z.strictObject({
		don_vi: z.string().regex(/^[a-z0-9]+:\d+$/),
		noi_dung: z.string().min(1).max(120),
		diem: z.union([z.literal("").transform(() => null), typedDecimal(12)]).default(null),
		vi_sao: z.union([z.literal("").transform(() => null), z.enum(missingAnswers)]).default(null),
		noi: z.string().trim().min(1).max(200),
		tai_lieu: z.string().trim().min(1).max(300),
		ly_do: z.string().trim().min(1).max(500),
	}),
	again: { address },
	run: async ({ params, body }, { trx, actor, clock, from, language }) => {
		const { index, edition } = await yearOf(trx, params);
		const input = {
			index: index.code,
			year: edition.year,
			unitId: body.don_vi,
			concept: body.noi_dung,
			value: body.diem,
			missing: body.vi_sao,
			source: { publisher: body.noi, title: body.tai_lieu },
			reason: body.ly_do,
		};
		const id = await proposeCorrection(trx, actor, input, { clock, from });
		return { redirect: importAddress(id), notice: importMessages[language].proposed };
	},
});
