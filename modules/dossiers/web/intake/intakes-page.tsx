import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { provincesAt } from "#modules/organisation/index.ts";
import { action, type FormState, page } from "#platform/http/route.ts";
import { formatMoment, type Language } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	DataTable,
	DownloadLinks,
	EmptyState,
	Field,
	Form,
	Head,
	Links,
	Part,
	StateMark,
	type WorkState,
} from "#platform/ui/index.ts";
import { enterSource } from "../../commands/intake/enter-source.ts";
import { makeIntake } from "../../commands/intake/make-intake.ts";
import { intakeMessages } from "../../intake/messages.ts";
import { intakeKeepers } from "../../intake/policy.ts";
import type { IntakeState } from "../../intake/tables.ts";
import {
	type OwnSource,
	ownSources,
	type UnitChoice,
	unitChoices,
} from "../../queries/intake/own-sources.ts";
import { type IntakeRow, intakesOf } from "../../store/intake/intakes.ts";
import {
	apiAddress,
	countsText,
	intakeAddress,
	intakeName,
	intakesAddress,
	pageOfIntake,
	sourceAddress,
} from "./intake-frame.ts";

const mostShown = 50;

export const stateMarks: Readonly<Record<IntakeState, WorkState>> = {
	draft: "not-due",
	running: "on-track",
	done: "done",
	failed: "returned",
	dropped: "stopped",
};

/** What was brought in so far, the systems it came from, and the form for a file. */
export const showIntakes = page({
	address: intakesAddress,
	who: intakeKeepers,
	show: async (_, context) => {
		const { db, actor, form, language, to, today } = context;
		const words = intakeMessages[language];
		const sources = await ownSources(db, actor, today);
		const intakes = await intakesOf(
			db,
			sources.map(({ id }) => id),
			mostShown,
		);
		const choices = await unitChoices(db, actor, today, async () =>
			(await provincesAt(db, today)).map(({ id, fullName, nameEn }) => ({ id, name: fullName, nameEn })),
		);
		return pageOfIntake(
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				{sources.length > 0 ? (
					<Part id="gui" title={words.send} sub={words.sendSub}>
						<SendForm {...{ form, language, sources }} action={to(intakesAddress)} />
						<DownloadLinks
							items={["xlsx", "csv"].map((ending) => ({
								address: to(`${intakesAddress}/mau.${ending}`),
								label: words.templates,
								kind: ending.toUpperCase(),
							}))}
						/>
					</Part>
				) : null}
				<Part id="cac-lan" title={words.list}>
					<IntakeTable {...{ intakes, sources, language, to }} />
				</Part>
				<Part id="he-thong" title={words.sources}>
					<SourceTable {...{ sources, language, to }} />
				</Part>
				<Part id="khai-bao" title={words.newSource}>
					<SourceForm {...{ form, language, choices }} action={to(`${intakesAddress}/he-thong`)} />
				</Part>
				<Links items={[{ address: to(apiAddress), label: words.api }]} />
			</>,
		);
	},
});

interface Tables {
	readonly sources: readonly OwnSource[];
	readonly language: Language;
	readonly to: (address: string) => string;
}

function IntakeTable({
	intakes,
	sources,
	language,
	to,
}: Tables & { readonly intakes: readonly IntakeRow[] }) {
	const words = intakeMessages[language];
	const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? id;
	return (
		<DataTable<IntakeRow>
			caption={words.list}
			captionHidden
			columns={[
				{
					head: words.heads.what,
					cell: (intake) => (
						<a href={to(intakeAddress(intake.id))}>
							{intakeName(intake, nameOf(intake.source_id), language)}
						</a>
					),
				},
				{
					head: words.heads.state,
					cell: ({ state }) => <StateMark state={stateMarks[state]}>{words.states[state]}</StateMark>,
				},
				{
					head: words.heads.counts,
					cell: (intake) => (intake.state === "draft" ? "" : countsText(intake, language)),
				},
				{
					head: words.heads.when,
					cell: ({ made_at }) => formatMoment(Temporal.Instant.from(made_at), language),
				},
			]}
			rows={intakes}
			empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
		/>
	);
}

function SourceTable({ sources, language, to }: Tables) {
	const words = intakeMessages[language];
	return (
		<DataTable<OwnSource>
			caption={words.sources}
			captionHidden
			columns={[
				{ head: words.sourceHeads.name, cell: ({ name }) => name },
				{ head: words.sourceHeads.id, cell: ({ id }) => id },
				{ head: words.sourceHeads.unit, cell: ({ unitName }) => unitName?.[language] ?? words.country },
				{
					head: words.sourceHeads.act,
					cell: ({ id, name }) => (
						<a href={to(sourceAddress(id))} aria-label={`${words.openSource}: ${name}`}>
							{words.openSource}
						</a>
					),
				},
			]}
			rows={sources}
			empty={<EmptyState title={words.sourcesNone}>{words.noneHelp}</EmptyState>}
		/>
	);
}

interface FormProps {
	readonly form: FormState;
	readonly language: Language;
	readonly action: string;
}

function SendForm({ form, language, action, sources }: FormProps & Pick<Tables, "sources">) {
	const { fields, read } = intakeMessages[language];
	return (
		<Form form={form} action={action} files>
			<Field
				type="select"
				name="he_thong"
				label={fields.source}
				options={sources.map(({ id, name }) => ({ value: id, label: name }))}
				empty={false}
			/>
			<Field type="file" name="tep" label={fields.file} hint={fields.fileHint} accept=".xlsx,.ods,.csv" />
			<Field type="checkbox" name="minh_hoa" label={fields.illustrative} />
			<Actions>
				<Button>{read}</Button>
			</Actions>
		</Form>
	);
}

interface Choices {
	readonly choices: { readonly units: readonly UnitChoice[]; readonly country: boolean };
}

function SourceForm({ form, language, action, choices }: FormProps & Choices) {
	const { fields, enter, country } = intakeMessages[language];
	const units = choices.units.map(({ id, name, nameEn }) => ({
		value: id,
		label: language === "vi" ? name : nameEn,
	}));
	return (
		<Form form={form} action={action}>
			<Field name="ten" label={fields.sourceName} maxlength={200} />
			<Field type="code" name="ma" label={fields.sourceId} hint={fields.sourceIdHint} maxlength={60} />
			<Field
				type="select"
				name="don_vi"
				label={fields.sourceUnit}
				options={choices.country ? [{ value: "ca-nuoc", label: country }, ...units] : units}
			/>
			<Actions>
				<Button>{enter}</Button>
			</Actions>
		</Form>
	);
}

export const sendIntake = action({
	address: intakesAddress,
	who: intakeKeepers,
	input: z.strictObject({
		he_thong: z.string().max(60),
		tep: z.instanceof(File),
		minh_hoa: z.literal("on").optional(),
	}),
	again: { address: intakesAddress },
	limit: { times: 30, minutes: 10 },
	run: async ({ body }, { trx, actor, clock, from, language, services }) => {
		const input = {
			sourceId: body.he_thong,
			illustrative: body.minh_hoa !== undefined,
			file: { bytes: new Uint8Array(await body.tep.arrayBuffer()), name: body.tep.name },
		};
		const id = await makeIntake(trx, actor, input, { clock, from, files: services.files });
		return { redirect: intakeAddress(id), notice: intakeMessages[language].made };
	},
});

export const sendSource = action({
	address: `${intakesAddress}/he-thong`,
	who: intakeKeepers,
	input: z.strictObject({
		ten: z.string().trim().min(1).max(200),
		ma: z
			.string()
			.trim()
			.regex(/^[a-z0-9-]{2,60}$/),
		don_vi: z.union([z.literal("ca-nuoc").transform(() => null), z.string().min(1).max(60)]),
	}),
	again: { address: intakesAddress },
	limit: { times: 30, minutes: 10 },
	run: async ({ body }, { trx, actor, clock, from, language }) => {
		const source = { id: body.ma, name: body.ten, unitId: body.don_vi };
		await enterSource(trx, actor, source, { clock, from });
		return { redirect: intakesAddress, notice: intakeMessages[language].entered };
	},
});
