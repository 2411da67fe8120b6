import type { Language } from "#platform/i18n/index.ts";
import { useFace } from "#platform/ui/index.ts";
import { targetMessages } from "../../targets/messages.ts";
import type { TargetFacts } from "./target-facts.ts";

/** Where the total is the plain sum of its components, a script may let people move one and keep the sum. */
export function Sliders({ facts, language }: { readonly facts: TargetFacts; readonly language: Language }) {
	const source = useFace().island("keep-total");
	const { total, components } = facts.check;
	if (!source || total.node.aggregation.kind !== "sum") return null;
	const described = components.flatMap(({ node, baseline }) =>
		baseline && node.minimum !== null && node.maximum !== null
			? [
					{
						code: node.code,
						name: node.label[language],
						least: Math.round(node.minimum * 100),
						most: Math.round(node.maximum * 100),
						baseline: Math.round(baseline.value * 100),
					},
				]
			: [],
	);
	if (described.length < components.length) return null;
	const words = targetMessages[language].form;
	return (
		<script
			type="module"
			src={source}
			data-keep-total={JSON.stringify(described)}
			data-total={`m-${total.node.code}`}
			data-slide={words.slide}
			data-lock={words.lock}
		/>
	);
}
