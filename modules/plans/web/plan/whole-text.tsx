import { page } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { type Column, DataTable, Details, Head, Part } from "#platform/ui/index.ts";
import { paperName } from "../../domain/paper-name.ts";
import type { LegalBasis, StoredTarget } from "../../domain/plan.ts";
import type { StoredTask } from "../../domain/task.ts";
import { paperMessages } from "../../paper/messages.ts";
import { planStateWords } from "../../plan/state-messages.ts";
import { taskFieldWords } from "../../plan/task-field-words.ts";
import { deadlineInWords } from "../../plan/task-words.ts";
import { textMessages } from "../../plan/text-messages.ts";
import { planWriters } from "../../policy.ts";
import { writtenOrganisation } from "../paper/typed-text.ts";
import { shownFigure } from "./figure-text.ts";
import { ofPlan, openedPlan, pageOfPlan, plansAddress } from "./plan-frame.ts";

/** Everything that the plan says, on one page: for those who are asked, who sign, and who print it. */
export const wholeText = page({
	address: `${plansAddress}/:id/toan-van`,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, language } = context;
		const { plan } = await openedPlan(db, params.id, context);
		const words = textMessages[language].whole;
		const paper = paperMessages[language].text;
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head
					kicker={words.title}
					title={paperName(plan, language)}
					lede={words.lede(planStateWords[language][plan.state].toLowerCase())}
				/>
				<Part id="can-cu" title={words.bases} sub={plan.bases.length === 0 ? words.basesNone : undefined}>
					<ol>
						{plan.bases.map((basis) => (
							<li>{basisInWords(basis, language)}</li>
						))}
					</ol>
				</Part>
				<Said id="muc-dich" title={paper.purposes} lines={plan.text.purposes} />
				<Said id="yeu-cau" title={paper.requirements} lines={plan.text.requirements} />
				<Part
					id="muc-tieu"
					title={words.targets}
					sub={plan.targets.length === 0 ? words.targetsNone : undefined}
				>
					<ul>
						{plan.targets.map((target) => (
							<li>{targetInWords(target, language)}</li>
						))}
					</ul>
				</Part>
				<Part id="nhiem-vu" title={words.tasks}>
					<DataTable
						caption={words.tasks}
						captionHidden
						columns={columnsIn(language)}
						rows={plan.tasks}
						empty={words.tasksNone}
					/>
				</Part>
				<Said id="to-chuc" title={paper.organisation} lines={writtenOrganisation(plan.text.organisation)} />
				<Said id="noi-nhan" title={paper.recipients} lines={plan.text.recipients} />
			</>,
		);
	},
});

interface SaidProps {
	readonly id: string;
	readonly title: string;
	readonly lines: readonly string[];
}

/** Running text, where somebody wrote it. */
function Said({ id, title, lines }: SaidProps) {
	if (lines.length === 0) return null;
	return (
		<Part id={id} title={title}>
			<ul>
				{lines.map((line) => (
					<li>{line}</li>
				))}
			</ul>
		</Part>
	);
}

function basisInWords({ reference, day, issuer, about }: LegalBasis, language: Language): string {
	return [reference, day ? formatDay(day, language) : null, issuer, about].filter(Boolean).join(", ");
}

/** "Công khai, minh bạch: 5,85 điểm (năm 2023), từ 5,52 năm 2022, tăng 0,33" */
function targetInWords(target: StoredTarget, language: Language): string {
	const words = textMessages[language].whole;
	const group = target.inGroup ? textMessages[language].targets.groups[target.inGroup] : null;
	const value = target.value === null ? null : shownFigure(target.value, language);
	const aim = [group, value && `${target.atLeast ? "" : "≤ "}${value}`, value && target.unitLabel]
		.filter(Boolean)
		.join(" ");
	const parts = [
		aim === "" ? null : words.of(aim, target.year),
		target.baseline === null
			? null
			: words.from(shownFigure(target.baseline, language), String(target.baselineYear ?? "?")),
		target.increase === null ? null : words.up(shownFigure(target.increase, language)),
	];
	return `${target.label}: ${parts.filter(Boolean).join(", ")}`;
}

function columnsIn(language: Language): Column<StoredTask>[] {
	const words = textMessages[language].whole;
	const fields = taskFieldWords[language];
	const names = (bodies: StoredTask["lead"]) => <Names bodies={bodies} language={language} />;
	return [
		{ head: "#", cell: (task) => task.position, numeric: true },
		{
			head: fields.text,
			namesRow: true,
			cell: (task) => (
				<>
					{task.heading ? <small>{task.heading}. </small> : null}
					{task.text}
				</>
			),
		},
		{ head: words.lead, cell: (task) => names(task.lead) },
		{ head: words.coordinate, cell: (task) => names(task.coordinate) },
		{
			head: words.deadline,
			cell: (task) => task.deadlineWords ?? deadlineInWords(task.deadline, language),
		},
		{ head: words.output, cell: (task) => task.output ?? "" },
	];
}

const mostNames = 6;

/** All communes of a province would bury the rest of the row: they are counted, and can be opened. */
function Names({ bodies, language }: { readonly bodies: StoredTask["lead"]; readonly language: Language }) {
	const all = bodies.map(({ written }) => written).join("; ");
	if (bodies.length <= mostNames) return <>{all}</>;
	return (
		<Details summary={textMessages[language].whole.bodies(bodies.length)} inline>
			{all}
		</Details>
	);
}
