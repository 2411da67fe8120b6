import type { PageAnswer } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/messages.ts";
import { tableExamples } from "../data/data-table.examples.tsx";
import { figureExamples } from "../data/figure.examples.tsx";
import { listExamples } from "../data/lists.examples.tsx";
import { buttonExamples } from "../forms/button.examples.tsx";
import { fieldExamples } from "../forms/field.examples.tsx";
import { formExamples } from "../forms/form.examples.tsx";
import { searchExamples } from "../forms/search-box.examples.tsx";
import { markExamples } from "../marks/marks.examples.tsx";
import { noticeExamples } from "../notices/notice.examples.tsx";
import { Head } from "../parts/head.tsx";
import { Links } from "../parts/links.tsx";
import { Part } from "../parts/part.tsx";
import { partExamples } from "../parts/parts.examples.tsx";
import { type Examples, sayIn } from "./example.ts";
import { tokenExamples } from "./tokens.examples.tsx";

/** Every component in every state; also what the accessibility and picture tests look at. */
export const allExamples: readonly Examples[] = [
	tokenExamples,
	partExamples,
	buttonExamples,
	fieldExamples,
	formExamples,
	markExamples,
	tableExamples,
	figureExamples,
	listExamples,
	noticeExamples,
	searchExamples,
];

/** Where an example stands on the gallery page. */
export const exampleId = (group: string, example: string): string => `vd-${group}-${example}`;

/** The gallery page, made of the same examples. */
export function gallery(language: Language): PageAnswer {
	const say = sayIn(language);
	const title = say("Bộ thành phần", "Components");
	return {
		title,
		illustrative: true,
		trail: [],
		description: say("Các thành phần giao diện của Gương.", "What the pages of Gương are made of."),
		body: (
			<>
				<Head
					kicker={say("Dành cho người làm Gương", "For those who build Gương")}
					title={title}
					lede={say(
						"Mỗi thành phần chạy được không cần mã kịch bản, dùng được bằng bàn phím, và in đen trắng vẫn đọc được.",
						"Every component works without script and by keyboard, and can be read when printed in black and white.",
					)}
				>
					<Links
						label={title}
						items={allExamples.map((group) => ({ address: `#${group.id}`, label: say(group.vi, group.en) }))}
					/>
				</Head>
				{allExamples.map((group) => (
					<Part id={group.id} title={say(group.vi, group.en)} sub={say(group.why.vi, group.why.en)}>
						{group.examples.map((example) => (
							<div class="sample" id={exampleId(group.id, example.id)}>
								<p class="sample-name">{say(example.vi, example.en)}</p>
								{example.show(say, language)}
							</div>
						))}
					</Part>
				))}
			</>
		),
	};
}
