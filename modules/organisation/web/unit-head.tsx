import { formatCount, formatDecimal } from "#platform/i18n/index.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { Head } from "#platform/ui/index.ts";
import { keyOf } from "../domain/fold.ts";
import { readQuery } from "../domain/search-words.ts";
import { shareOf } from "../domain/succession.ts";
import { organisationMessages } from "../messages.ts";
import { BecameText } from "./became-text.tsx";
import type { UnitFacts } from "./unit-facts.ts";
import { dayIn, ended, lastDayIn, named, nameOf, placeOf } from "./words.ts";

interface UnitHeadProps {
	readonly facts: UnitFacts;
	readonly language: Language;
	readonly to: (address: string) => string;
	readonly typed: string;
}

/** What it is, and first of all what became of it or of what the reader was looking for. */
export function UnitHead({ facts, language, to, typed }: UnitHeadProps) {
	const { unit, details, above, became, others } = facts;
	const words = organisationMessages[language];
	const place = placeOf(above, language);
	const kicker = [
		place || null,
		words.code(unit.code),
		unit.exists && details.areaKm2 ? `${formatDecimal(details.areaKm2, 2, language)} km²` : null,
		unit.exists && details.population ? words.unit.people(formatCount(details.population, language)) : null,
		ended(unit) && unit.to ? words.until(lastDayIn(unit.to, language)) : null,
	];
	const found = typed ? foundThrough(facts, typed) : [];
	const line = kicker.filter(Boolean).join(" · ");
	return (
		<>
			<Head
				kicker={line.charAt(0).toLocaleUpperCase(language) + line.slice(1)}
				title={nameOf(unit, language)}
			/>
			{unit.exists ? null : (
				<div class="was">
					<p>
						{typed ? <b>{words.unit.searchedFor(typed)} </b> : null}
						{became.kind === "stands" && unit.from ? words.search.notYet(dayIn(unit.from, language)) : null}
						<BecameText {...{ unit, became, heirs: others, language, to }} />
						{facts.codeLater
							? ` ${words.became.codeLater(unit.code, named(facts.codeLater, language))}`
							: null}
					</p>
				</div>
			)}
			{unit.exists && found.length > 0 ? (
				<div class="was">
					<p>
						<b>{words.unit.searchedFor(typed)}</b>
						{found.map(({ old, edge }) => (
							<>
								{" "}
								{words.unit.mergedHere(
									nameOf(old, language),
									words.share[shareOf(edge.relation)],
									dayIn(edge.day, language),
								)}{" "}
								<a href={to(old.address)}>
									{words.unit.seeOld(named(old, language), old.to ? lastDayIn(old.to, language) : "")}
								</a>
								.
							</>
						))}
					</p>
				</div>
			) : null}
		</>
	);
}

/** Predecessors that bear the name the reader typed: why this page answers that search. */
function foundThrough(facts: UnitFacts, typed: string) {
	const keys = new Set(readQuery(typed).readings.map((reading) => reading.key));
	if (keys.has(keyOf(facts.unit.name))) return [];
	return facts.origins.flatMap((edge) => {
		const old = facts.others.get(edge.predecessorId);
		return old && keys.has(keyOf(old.name)) ? [{ old, edge }] : [];
	});
}
