import { formatCount, type Language } from "#platform/i18n/index.ts";
import { Part } from "#platform/ui/index.ts";
import { figuresMessages } from "../../figures/messages.ts";
import type { RatingFigures } from "../../queries/lookup/rating-sums.ts";

/** What people said of the service; nothing where nobody was asked. */
export function RatingsPart({
	ratings,
	language,
}: {
	readonly ratings: RatingFigures;
	readonly language: Language;
}) {
	if (ratings.asked === 0) return null;
	const words = figuresMessages[language].ratings;
	const count = (number: number) => formatCount(number, language);
	const { asked, answered, sum } = ratings;
	return (
		<Part id="danh-gia" title={words.title} note={<p>{words.note}</p>}>
			<p class="lede">
				{sum === null
					? words.tooFew(count(answered), count(asked))
					: words.sentence(count(sum.satisfied), count(sum.answered), count(asked))}
			</p>
		</Part>
	);
}
