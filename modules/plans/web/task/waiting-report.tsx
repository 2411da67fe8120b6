import type { Language } from "#platform/i18n/index.ts";
import { Declared, Part, Terms } from "#platform/ui/index.ts";
import type { SystemFigure } from "../../domain/system-figure.ts";
import type { OccurrenceView } from "../../queries/task/occurrence-view.ts";
import type { TaskNames } from "../../queries/task/task-names.ts";
import { formMessages } from "../../task/form-messages.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { SystemFigureLine } from "../measured/system-figure.tsx";
import { evidencePage } from "./action-addresses.ts";
import { AsWritten } from "./as-written.tsx";
import { formatMeasured, formatTarget } from "./measured.ts";

interface WaitingProps {
	readonly view: OccurrenceView;
	readonly names: TaskNames;
	readonly figure: SystemFigure | null;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** What somebody is about to sign, accept or return: the last report with its figure and its files. */
export function WaitingReport({ view, names, figure, language, to }: WaitingProps) {
	const words = pageMessages[language];
	const report = view.acts.findLast(({ action }) => action === "report-done");
	const { measure } = view.task;
	const { declared } = view.summary;
	const target = measure ? formatTarget(measure, language) : null;
	const files = view.evidence.map(({ fileId, caption }, index) => (
		<li>
			<a href={to(evidencePage(view.id, fileId))}>
				{caption ?? `${words.files.replace(":", "")} ${index + 1}`}
			</a>
		</li>
	));
	const who = report?.byPersonId ? names.person(report.byPersonId) : null;
	return (
		<Part title={formMessages[language].report} id="bao-cao" sub={who ?? undefined}>
			<p>
				{report?.done ? (
					<AsWritten language={language} text={report.done} />
				) : (
					formMessages[language].noReport
				)}
			</p>
			{measure ? (
				<Terms
					items={[
						{
							term: measure.label,
							is: figure ? (
								<SystemFigureLine {...{ figure, target: measure.target, language, to }} />
							) : declared ? (
								<>
									<b class="n">{formatMeasured(declared, measure.unit, language)}</b>{" "}
									<Declared>{words.facts.declaredTag}</Declared>
									{target ? <>; {words.facts.target(target)}</> : null}
								</>
							) : (
								words.facts.noneYet
							),
						},
					]}
				/>
			) : null}
			{files.length > 0 ? <ul>{files}</ul> : null}
		</Part>
	);
}
