import { Temporal } from "temporal-polyfill";
import type { PersonAt } from "#modules/accounts/index.ts";
import type { FormState } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { Field, Notice, type Option } from "#platform/ui/index.ts";
import { evidenceKinds, mostFiles } from "../../commands/task/keep-evidence.ts";
import type { SystemFigure } from "../../domain/system-figure.ts";
import type { Measure } from "../../domain/task.ts";
import { taskAction } from "../../domain/task-state.ts";
import { measuredMessages } from "../../measured/messages.ts";
import type { Choice, PeopleToName } from "../../queries/task/form-choices.ts";
import type { OccurrenceView } from "../../queries/task/occurrence-view.ts";
import { valuedActs } from "../../queries/task/places-of-task.ts";
import { actionMessages } from "../../task/action-messages.ts";
import { formMessages } from "../../task/form-messages.ts";
import { SystemFigureLine } from "../measured/system-figure.tsx";
import { acceptedEndings } from "./accepted-endings.ts";
import type { PageAction } from "./action-addresses.ts";
import { formatMeasured, formatTarget } from "./measured.ts";

export interface ActionFieldsProps {
	readonly action: PageAction;
	readonly view: OccurrenceView;
	readonly form: FormState;
	readonly bodies: readonly Choice[];
	readonly people: PeopleToName | null;
	readonly language: Language;
	readonly today: Temporal.PlainDate;
	/** what the system counts, where the task is bound to a measure */
	readonly figure: SystemFigure | null;
	readonly to: (address: string) => string;
}

/** The questions of an action: no more than its row in the table needs. */
export function ActionFields(props: ActionFieldsProps) {
	const { action, view, language } = props;
	const { needs } = taskAction(action);
	const words = formMessages[language].fields;
	const reporting = action === "report-progress" || action === "report-done";
	const measure = view.task.measure?.code === null ? view.task.measure : null;
	return (
		<>
			<input type="hidden" name="da_thay" value={String(view.summary.acts)} />
			{needs === "done" ? (
				<Field
					type="textarea"
					name="da_lam"
					label={words.done}
					hint={words.doneHint}
					rows={4}
					maxlength={8000}
				/>
			) : null}
			{action === "correct" ? <WhichReport {...props} /> : null}
			{reporting ? <SystemShown {...props} /> : null}
			{measure && (reporting || action === "correct") ? (
				<ValueFields measure={measure} language={language} optional={reporting} />
			) : null}
			{action === "accept" && measure && view.summary.declared ? (
				<AcceptedValue measure={measure} language={language} />
			) : null}
			{reporting && hasFunds(view.task) ? (
				<Field type="number" name="da_chi" label={words.spent} hint={words.spentHint} width={8} optional />
			) : null}
			{reporting || action === "correct" ? <FileFields language={language} /> : null}
			{action === "pass-on" || action === "hand-over" ? (
				<Field type="select" name="co_quan" label={words.body} options={[...props.bodies]} />
			) : null}
			<DateField {...props} />
			{action === "reassign" && props.people ? <PeopleFields {...props} people={props.people} /> : null}
			<ReasonField action={action} language={language} measured={measure !== null} />
		</>
	);
}

/** Nobody types it: the form only shows what will be kept with the report. */
function SystemShown({ figure, view, language, to }: ActionFieldsProps) {
	if (figure === null) return null;
	const target = view.task.measure?.target ?? null;
	return (
		<Notice title={view.task.measure?.label ?? ""}>
			<p>
				<SystemFigureLine {...{ figure, target, language, to }} />
			</p>
			<p>{measuredMessages[language].reportHint}</p>
		</Notice>
	);
}

const hasFunds = ({ fundsNeeded, fundsAllotted, fundsSpent }: OccurrenceView["task"]): boolean =>
	fundsNeeded !== null || fundsAllotted !== null || fundsSpent !== null;

function ReasonField({
	action,
	language,
	measured,
}: {
	readonly action: PageAction;
	readonly language: Language;
	readonly measured: boolean;
}) {
	const words = formMessages[language].fields;
	if (taskAction(action).needs === "reason")
		return <Field type="textarea" name="ly_do" label={words.reason} rows={3} maxlength={4000} />;
	const asks = action === "grant-extension" || (action === "accept" && measured);
	return asks ? (
		<Field type="textarea" name="ly_do" label={words.reasonOptional} rows={2} maxlength={4000} optional />
	) : null;
}

interface ValueProps {
	readonly measure: Measure;
	readonly language: Language;
	readonly optional?: boolean;
}

/** A rate is asked for by its parts. */
function ValueFields({ measure, language, optional }: ValueProps) {
	const words = formMessages[language].fields;
	const may = optional ? { optional: true } : {};
	if (measure.as === "rate")
		return (
			<>
				<Field
					type="number"
					name="gia_tri"
					label={words.numerator(measure.label)}
					hint={words.rateHint}
					{...may}
				/>
				<Field type="number" name="mau_so" label={words.denominator} {...may} />
			</>
		);
	const hint = words.valueHint(formatTarget(measure, language), measure.unit);
	return <Field type="number" name="gia_tri" label={words.value(measure.label)} hint={hint} {...may} />;
}

function AcceptedValue({ measure, language }: ValueProps) {
	const words = formMessages[language].fields;
	return (
		<>
			<Field type="number" name="gia_tri" label={words.valueDiffers} hint={words.valueDiffersHint} optional />
			{measure.as === "rate" ? (
				<Field type="number" name="mau_so" label={words.denominator} optional />
			) : null}
		</>
	);
}

function FileFields({ language }: { readonly language: Language }) {
	const words = formMessages[language].fields;
	return (
		<>
			<Field
				type="file"
				name="minh_chung"
				label={words.files}
				hint={words.filesHint(mostFiles)}
				accept={acceptedEndings(evidenceKinds)}
				multiple
				optional
			/>
			<Field name="chu_thich" label={words.caption} maxlength={300} optional />
		</>
	);
}

/** The value that holds now; what was declared before it is history. */
function WhichReport({ view, language }: ActionFieldsProps) {
	const act = valuedActs(view.acts).at(-1);
	if (!act?.value) return null;
	const shown = formatMeasured(act.value, view.task.measure?.unit ?? null, language);
	const past = actionMessages[language].actions[act.action].past;
	return (
		<>
			<input type="hidden" name="sua_lan" value={String(act.number)} />
			<p>{formMessages[language].fields.corrects(shown, past, formatDay(act.day, language))}</p>
		</>
	);
}

function DateField({ action, view, language, today }: ActionFieldsProps) {
	const words = formMessages[language].fields;
	const { dueOn, askedDueOn } = view.summary;
	const now = dueOn ? words.newDateNow(formatDay(dueOn, language)) : "";
	if (action === "ask-extension")
		return <Field type="date" name="han_moi" label={words.newDate} hint={now} />;
	if (action === "grant-extension" && askedDueOn) {
		const asked = formatDay(askedDueOn, language);
		const hint = `${words.newDateAsked(asked)} ${now}`;
		return <Field type="date" name="han_moi" label={words.newDate} hint={hint} value={asked} />;
	}
	if (action !== "pass-on" && action !== "hand-over") return null;
	const past = dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0;
	const hint = [now, past ? words.newDatePast : words.newDateMove].filter(Boolean).join(" ");
	return <Field type="date" name="han_moi" label={words.newDate} hint={hint} optional />;
}

function PeopleFields({ view, people, language }: ActionFieldsProps & { readonly people: PeopleToName }) {
	const words = formMessages[language].fields;
	const { assignment } = view;
	const typed = assignment.leaderPersonId === null ? (assignment.leaderName ?? "") : "";
	return (
		<>
			<Field
				type="select"
				name="lanh_dao"
				label={words.leader}
				options={people.leaders.map((each) => personOption(each, language))}
				value={assignment.leaderPersonId ?? ""}
				empty={words.nobody}
			/>
			<Field name="ten_lanh_dao" label={words.leaderTyped} value={typed} maxlength={120} optional />
			<Field
				name="chuc_vu"
				label={words.post}
				hint={words.postHint}
				value={assignment.leaderPost ?? ""}
				maxlength={200}
				optional
			/>
			<Field
				type="select"
				name="nguoi_lam"
				label={words.officer}
				options={people.officers.map((each) => personOption(each, language))}
				value={assignment.officerPersonId ?? ""}
				empty={words.nobody}
			/>
		</>
	);
}

function personOption({ personId, name, role }: PersonAt, language: Language): Option {
	const words = formMessages[language];
	return { value: personId, label: words.person(name, words.roles[role] ?? role) };
}
