import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { type FormState, page, type RequestContext } from "#platform/http/route.ts";
import { formatCount } from "#platform/i18n/index.ts";
import { DownloadLinks, Head, Links, Notice, Part, Progress, StateMark, Terms } from "#platform/ui/index.ts";
import { getOwnIntake } from "../../commands/intake/intake-context.ts";
import { type FaultGroup, faultGroups, settledByWords } from "../../domain/intake/faults.ts";
import { lackingFields } from "../../domain/intake/fields.ts";
import { fieldMessages } from "../../intake/field-messages.ts";
import { intakeMessages } from "../../intake/messages.ts";
import { intakeKeepers } from "../../intake/policy.ts";
import { bodyChoices } from "../../queries/intake/body-choices.ts";
import { keptFile } from "../../queries/intake/kept-file.ts";
import { type Preview, previewOf, unsettledWords } from "../../queries/intake/preview.ts";
import { refusedFile } from "../../queries/intake/refused-file.ts";
import type { IntakeRow } from "../../store/intake/intakes.ts";
import { refusalGroups, refusalsOf } from "../../store/intake/refusals.ts";
import type { SourceRow } from "../../store/intake/sources.ts";
import { countsText, intakeAddress, intakeName, ofIntake, pageOfIntake } from "./intake-frame.ts";
import { ActForm, ColumnsPart, DoubtPart, GroupTable, RefusedTable, WordsPart } from "./intake-parts.tsx";
import { stateMarks } from "./intakes-page.tsx";

/** rows shown one by one; more are told by what is wrong with them */
const mostShown = 50;
const mostGroups = 100;

interface Opened {
	readonly intake: IntakeRow;
	readonly source: SourceRow;
	readonly context: RequestContext<Person> & { readonly db: ReadDb; readonly form: FormState };
}

/** One intake: before it is written what would become of it, while it is written how far it is, afterwards what was not taken. */
export const showIntake = page({
	address: intakeAddress(":id"),
	who: intakeKeepers,
	params: ofIntake,
	show: async ({ params }, context) => {
		const { db, actor, language } = context;
		const { intake, source } = await getOwnIntake(db, actor, params.id, context);
		const opened = { intake, source, context };
		const title = intakeName(intake, source.name, language);
		const body = intake.state === "draft" ? await draftBody(opened) : await writtenBody(opened);
		return pageOfIntake(
			context,
			title,
			<>
				<Head title={title} lede={intakeMessages[language].states[intake.state]} />
				{body}
			</>,
		);
	},
});

async function draftBody(opened: Opened) {
	const { intake, source, context } = opened;
	const { db, form, language, services, clock, to } = context;
	const words = intakeMessages[language];
	const lacking = lackingFields(intake.columns);
	const file = await keptFile(db, intake, services.files);
	const preview = await previewOf(db, { intake, source, file }, clock.now());
	const forms = { form, intake, language };
	const at = (rest: string) => to(intakeAddress(intake.id, rest));
	return (
		<>
			{lacking.length > 0 ? (
				<Notice kind="warn" title={words.columnsPart}>
					{words.lacking(lacking.map((field) => fieldMessages[language].fields[field]).join(", "))}
				</Notice>
			) : null}
			{preview ? await previewParts(opened, preview) : null}
			{preview ? (
				<Part id="nhap" title={words.start} sub={words.startSub}>
					<ActForm {...forms} action={at("/bat-dau")} label={words.start} />
					<ActForm {...forms} action={at("/bo")} label={words.drop} second />
				</Part>
			) : null}
			<ColumnsPart {...forms} action={at("/cot")} />
		</>
	);
}

async function previewParts(opened: Opened, { rows, judged }: Preview) {
	const { language } = opened.context;
	const words = intakeMessages[language];
	const count = (figure: number) => formatCount(figure, language);
	const groups = faultGroups(judged.refused);
	const many = judged.refused.length > mostShown;
	const beyondWords = judged.refused.filter(({ faults }) =>
		faults.some(({ kind }) => !settledByWords.includes(kind)),
	);
	const shown = (many ? beyondWords : judged.refused).slice(0, mostShown);
	return (
		<>
			<Part
				id="xem-truoc"
				title={words.previewTitle(count(rows))}
				sub={words.previewFound(count(judged.ready.length), count(judged.refused.length))}
			>
				{judged.refused.length > mostShown ? (
					<GroupTable groups={groups.slice(0, mostGroups)} language={language} />
				) : null}
				{many && shown.length === 0 ? null : <RefusedTable rows={shown} language={language} />}
			</Part>
			{await wordsPart(opened, groups)}
			<DoubtPart doubts={judged.doubts} language={language} />
		</>
	);
}

async function wordsPart({ intake, source, context }: Opened, groups: readonly FaultGroup[]) {
	const { db, form, language, to, today } = context;
	const states = unsettledWords(groups, ["state-unknown"]);
	const bodies = unsettledWords(groups, ["body-unknown", "body-ambiguous"]);
	const choices = bodies.length > 0 ? await bodyChoices(db, source.unit_id, today, language) : [];
	const action = to(intakeAddress(intake.id, "/tu-ngu"));
	return <WordsPart {...{ form, action, intake, language, states, bodies, choices }} />;
}

async function writtenBody(opened: Opened) {
	const { intake, source, context } = opened;
	const { db, form, language, to } = context;
	const words = intakeMessages[language];
	const many = intake.refused > mostShown;
	const refusals = await refusalsOf(db, intake.id, { most: mostShown, beyondWords: many });
	const groups = await refusalGroups(db, intake.id, mostGroups);
	const rows = refusals.map(({ row_number, cells, faults }) => ({ number: row_number, cells, faults }));
	const forms = { form, intake };
	const at = (rest: string) => to(intakeAddress(intake.id, rest));
	const again = intake.way === "page" && intake.file_id !== null;
	return (
		<>
			<About intake={intake} source={source} context={context} />
			{intake.state === "failed" ? (
				<Notice kind="warn" title={words.states.failed}>
					{words.failed}
				</Notice>
			) : null}
			{intake.state === "failed" && again ? (
				<ActForm {...forms} action={at("/bat-dau")} label={words.goOn} />
			) : null}
			<Part id="khong-nhan" title={words.refusedPart}>
				{many ? <GroupTable groups={groups} language={language} /> : null}
				{many && rows.length === 0 ? null : <RefusedTable rows={rows} language={language} />}
				{many ? <p>{words.refusedMore(formatCount(rows.length, language))}</p> : null}
				{intake.refused > 0 ? (
					<DownloadLinks
						items={[{ address: at("/khong-nhan.csv"), label: words.refusedDownload, kind: "CSV" }]}
					/>
				) : null}
			</Part>
			{again ? await wordsPart(opened, groups) : null}
			<DoubtPart doubts={intake.doubts} language={language} />
			{intake.state === "done" && again && intake.refused > 0 ? (
				<Part id="lai" title={words.again} sub={words.againSub}>
					<ActForm {...forms} action={at("/nhap-lai")} label={words.again} second />
				</Part>
			) : null}
		</>
	);
}

function About({ intake, source, context }: Opened) {
	const { language, to } = context;
	const words = intakeMessages[language];
	const { state } = intake;
	const done = intake.added + intake.changed + intake.same + intake.refused;
	return (
		<>
			<Terms
				items={[
					{
						term: words.about.state,
						is: <StateMark state={stateMarks[state]}>{words.states[state]}</StateMark>,
					},
					{ term: words.about.source, is: source.name },
					{ term: words.heads.counts, is: countsText(intake, language) },
				]}
			/>
			{state === "running" ? (
				<>
					<Progress value={done} max={Math.max(done, intake.rows_total ?? done)} label={words.progress} />
					<Links items={[{ address: to(intakeAddress(intake.id)), label: words.refresh }]} />
				</>
			) : null}
		</>
	);
}

/** The refused rows, to be mended and sent again. */
export const refusedCsv = page({
	address: intakeAddress(":id", "/khong-nhan.csv"),
	who: intakeKeepers,
	params: ofIntake,
	show: async ({ params }, context) => {
		const { intake } = await getOwnIntake(context.db, context.actor, params.id, context);
		const words = intakeMessages[context.language].refusedFile;
		return {
			contentType: "text/csv; charset=utf-8",
			filename: `${words.name}.csv`,
			content: ReadableStream.from(refusedFile(context.db, intake, context.language)),
			cache: "none",
		};
	},
});
