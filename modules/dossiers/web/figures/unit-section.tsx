import type { UnitPageContext, UnitPageSection, UnitView } from "#modules/organisation/index.ts";
import { formatDay } from "#platform/i18n/index.ts";
import { Part } from "#platform/ui/index.ts";
import { onTimeOf } from "../../domain/figures/on-time.ts";
import { chosenSpan } from "../../domain/figures/period-choice.ts";
import { figuresMessages } from "../../figures/messages.ts";
import { figuresOfPlaces, keyOf, type PlaceFigures } from "../../queries/figures/place-figures.ts";
import { unitSettlingAddress } from "./addresses.ts";
import { isSomething } from "./country-page.tsx";
import { KeyFacts } from "./key-facts.tsx";
import { rateWords } from "./share-words.ts";
import { placeOf } from "./unit-page.tsx";

const spanOfYear = ({ today }: UnitPageContext) => chosenSpan({ code: "", from: null, to: null }, today);

/** How a unit settles dossiers this year: both shares in a sentence, the stock beside, the way to the rest. */
export const unitDossiersSection: UnitPageSection = {
	name: "dossiers/settled",
	order: 20,
	show: async (unit, context) => {
		const { language, to } = context;
		const figures = await figuresOf(unit, context);
		if (!figures || !isSomething(figures)) return null;
		const words = figuresMessages[language];
		const span = spanOfYear(context);
		const onTime = onTimeOf(figures.sums);
		return (
			<Part
				id="giai-quyet-ho-so"
				title={words.section.title}
				sub={words.countedTo(formatDay(span.from, language), formatDay(span.counted, language))}
				source={words.source}
			>
				<p class="lede">
					{words.sentence(
						rateWords(onTime.ofSettled.current, language),
						rateWords(onTime.ofDue.current, language),
					)}
				</p>
				<KeyFacts figures={figures} day={span.counted} language={language} />
				<p>
					<a href={to(unitSettlingAddress(unit.id))}>{words.section.all}</a>
				</p>
			</Part>
		);
	},
	illustrative: async (unit, context) => ((await figuresOf(unit, context))?.sums.illustrative ?? 0) > 0,
};

/** asked once for a page, which wants to know both what to show and whether any of it is invented */
const askedFor = new WeakMap<UnitPageContext, Promise<PlaceFigures | null>>();

function figuresOf(unit: UnitView, context: UnitPageContext): Promise<PlaceFigures | null> {
	const known = askedFor.get(context);
	if (known) return known;
	const place = placeOf(unit);
	const asked = figuresOfPlaces(context.db, [place], spanOfYear(context)).then(
		(found) => found?.get(keyOf(place)) ?? null,
	);
	askedFor.set(context, asked);
	return asked;
}
