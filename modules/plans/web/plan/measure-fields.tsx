import { type MeasureView, measureAddress } from "#modules/measures/index.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Details, Field, Terms } from "#platform/ui/index.ts";
import type { Measure } from "../../domain/task.ts";
import { measuredMessages } from "../../measured/messages.ts";
import { taskFormMessages } from "../../plan/task-form-messages.ts";
import { measureKindWords } from "../../plan/task-words.ts";

const measureKinds: readonly Measure["as"][] = ["count", "rate", "value"];

interface MeasureProps {
	readonly measure: Measure | null;
	/** those that a task can be bound to */
	readonly measures: readonly MeasureView[];
	readonly language: Language;
}

/** What is measured: one that the system counts, or one in the paper's own words that the lead body declares. */
export function MeasureFields({ measure, measures, language }: MeasureProps) {
	const words = taskFormMessages[language].form;
	return (
		<>
			<MeasureChoice {...{ measures, language }} code={measure?.code ?? null} />
			<Field
				name="do_gi"
				label={words.measureLabel}
				hint={words.measureLabelHint}
				value={measure?.label ?? ""}
				maxlength={300}
				optional
			/>
			<Field
				name="do_don_vi"
				width={4}
				label={words.measureUnit}
				value={measure?.unit ?? ""}
				maxlength={60}
				optional
			/>
			<Field
				type="number"
				name="do_muc"
				label={words.measureTarget}
				hint={words.measureTargetHint}
				value={measure?.target?.toString().replace(".", ",") ?? ""}
				optional
			/>
			<Field
				type="select"
				name="do_kieu"
				label={words.measureAs}
				options={measureKinds.map((as) => ({ value: as, label: measureKindWords[language][as] }))}
				empty={false}
				value={measure?.as ?? "count"}
			/>
		</>
	);
}

interface ChoiceProps {
	readonly measures: readonly MeasureView[];
	readonly code: string | null;
	readonly language: Language;
}

/** The measures of the system, with their definitions to be opened below. */
export function MeasureChoice({ measures, code, language }: ChoiceProps) {
	const words = measuredMessages[language].form;
	return (
		<>
			<Field
				type="select"
				name="so_do"
				label={words.measure}
				hint={words.hint}
				options={measures.map((each) => ({ value: each.code, label: each.name[language] }))}
				empty={words.none}
				value={code ?? ""}
				optional
			/>
			<Details summary={words.definitions} inline>
				<Terms
					items={measures.map((each) => ({
						term: <a href={prefixed(measureAddress(each), language)}>{each.name[language]}</a>,
						is: each.definition[language],
					}))}
				/>
			</Details>
		</>
	);
}

const prefixed = (address: string, language: Language): string =>
	language === "en" ? `/en${address}` : address;
