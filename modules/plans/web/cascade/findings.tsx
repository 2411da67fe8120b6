import { addressIn, formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable } from "#platform/ui/index.ts";
import { checkMessages } from "../../cascade/check-messages.ts";
import { findingSentence } from "../../cascade/finding-messages.ts";
import type { Finding, FindingPlace } from "../../domain/checks/finding.ts";
import { planAddress } from "../plan/plan-frame.ts";

interface Props {
	readonly planId: string;
	readonly findings: readonly Finding[];
	readonly language: Language;
	/** names the table */
	readonly caption: string;
	/** most rows shown; what is more is counted and linked */
	readonly most?: number;
}

/** What the checks found, place by place, each with its sentence. For any page of a plan. */
export function Findings({ planId, findings, language, caption, most = 20 }: Props) {
	const words = checkMessages[language];
	const shown = findings.slice(0, most);
	const [first] = findings;
	return (
		<>
			<DataTable
				caption={caption}
				captionHidden
				columns={[
					{
						head: words.columns.where,
						cell: ({ place }: Finding) => <Place planId={planId} place={place} language={language} />,
					},
					{ head: words.columns.what, cell: (finding) => findingSentence(finding, language), bare: true },
				]}
				rows={shown}
			/>
			{first && findings.length > most ? (
				<p class="source">
					<a href={addressIn(language, planAddress(planId, `/kiem-tra?loai=${first.kind}`))}>
						{words.more(formatCount(findings.length, language))}
					</a>
				</p>
			) : null}
		</>
	);
}

function Place(props: {
	readonly planId: string;
	readonly place: FindingPlace;
	readonly language: Language;
}) {
	const { planId, place, language } = props;
	const words = checkMessages[language].place;
	const to = (rest: string) => addressIn(language, planAddress(planId, rest));
	switch (place.of) {
		case "plan":
			return <>{words.plan}</>;
		case "target":
			return <a href={to("/muc-tieu")}>{words.target(place.position, place.label)}</a>;
		case "task":
			return <a href={to(`/nhiem-vu/${place.id}`)}>{words.task(place.position, shortened(place.text))}</a>;
		case "body":
			return <>{place.name}</>;
		case "node":
			return <>{place.label[language]}</>;
	}
}

const longest = 110;

/** Whole words of the beginning; the task itself is one link away. */
export const shortened = (text: string, most = longest): string =>
	text.length <= most ? text : `${text.slice(0, Math.max(text.lastIndexOf(" ", most), 20))} …`;
