import { DataTable, Part } from "#platform/ui/index.ts";
import { dossierMessages } from "../../desk/dossier-messages.ts";
import { limitWords } from "../../desk/limit-words.ts";
import type { ProcedureStep } from "../../domain/catalogue/version.ts";
import type { DossierProps } from "./dossier-props.ts";

interface Row extends ProcedureStep {
	readonly place: number;
}

/** Steps as the procedure names them, with the one it stands at. */
export function StepsPart({ view, context: { language } }: DossierProps) {
	const words = dossierMessages[language].steps;
	const steps: readonly Row[] = (view.version?.steps ?? []).map((step, index) => ({
		...step,
		place: index + 1,
	}));
	if (steps.length === 0) return null;
	const at = view.dossier.step ?? (view.dossier.state === "received" ? 1 : null);
	const state = ({ place }: Row): string => {
		if (view.dossier.endedAt !== null || (at !== null && place < at)) return words.past;
		return place === at ? words.now : words.later;
	};
	return (
		<Part id="cac-buoc" title={words.title} note={<p>{words.note}</p>}>
			<DataTable
				caption={words.title}
				captionHidden
				own={({ place }) => place === at && view.dossier.endedAt === null}
				columns={[
					{ head: words.name, cell: ({ place, name }: Row) => `${place}. ${name}` },
					{ head: words.body, cell: ({ bodyName }: Row) => bodyName ?? words.settling },
					{
						head: words.limit,
						cell: ({ limit }: Row) => (limit ? limitWords(limit, language) : ""),
					},
					{ head: words.state, cell: state },
				]}
				rows={steps}
			/>
		</Part>
	);
}
