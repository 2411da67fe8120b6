import type { Language } from "../i18n/messages.ts";
import type { Problem } from "../problem/problem.ts";
import { httpMessages } from "./messages.ts";
import type { PageAnswer } from "./route.ts";

/** A refusal that has no page of its own to stand on. */
export function refusalPage(
	problem: Problem,
	language: Language,
	to: (address: string) => string,
): PageAnswer {
	const words = httpMessages[language];
	if (problem.kind === "not-found") return notFoundPage(problem, language, to);
	const title = problem.kind === "unavailable" ? words.awayTitle : words.refusedTitle;
	return {
		title,
		noindex: true,
		body: (
			<div class="head">
				<h1>{title}</h1>
				<p class="lede">{problem.sentence(language)}</p>
				<p class="meta">
					<a href={to("/")}>{words.toStart}</a>
				</p>
			</div>
		),
	};
}

function notFoundPage(problem: Problem, language: Language, to: (address: string) => string): PageAnswer {
	const words = httpMessages[language];
	const own = problem.code !== "http/not-found";
	return {
		title: words.notFoundTitle,
		noindex: true,
		status: 404,
		body: (
			<div class="head">
				<h1>{words.notFoundTitle}</h1>
				<p class="lede">{own ? problem.sentence(language) : words.notFoundLede}</p>
				<p class="meta">
					<a href={to("/tim-kiem")}>{words.toSearch}</a> · <a href={to("/")}>{words.toStart}</a>
				</p>
			</div>
		),
	};
}

/** A defect: nothing in detail, but the id that stands in the log. */
export function defectPage(id: string, language: Language, to: (address: string) => string): PageAnswer {
	const words = httpMessages[language];
	return {
		title: words.defectTitle,
		noindex: true,
		body: (
			<div class="head">
				<h1>{words.defectTitle}</h1>
				<p class="lede">{words.defectLede}</p>
				<p class="meta">{words.defectId(id)}</p>
				<p>
					<a href={to("/")}>{words.toStart}</a>
				</p>
			</div>
		),
	};
}
