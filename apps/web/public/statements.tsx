import { page, type Route } from "#platform/http/route.ts";
import { Head } from "#platform/ui/index.ts";
import { webMessages } from "../messages.ts";

/** What this site promises of itself, in plain words, with what it does not do yet. */
const statementPage = (address: string, name: "accessibility" | "privacy"): Route =>
	page({
		address,
		who: "everyone",
		show(_, { language }) {
			const words = webMessages[language][name];
			return {
				title: words.title,
				body: (
					<>
						<Head title={words.title} lede={words.lede} />
						<ul class="stack">
							{words.points.map((point) => (
								<li>{point}</li>
							))}
						</ul>
						<p class="source">{words.ask}</p>
					</>
				),
			};
		},
	});

export const accessibilityPage = statementPage("/ho-tro-tiep-can", "accessibility");
export const privacyPage = statementPage("/bao-ve-du-lieu", "privacy");
