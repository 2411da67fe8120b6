import { page } from "#platform/http/route.ts";
import { DownloadLinks, Head, Part } from "#platform/ui/index.ts";
import { exampleAnswer as answer, exampleFiled, exampleMeasured } from "../../domain/intake/call-examples.ts";
import { apiMessages } from "../../intake/api-messages.ts";
import { apiAddress } from "./intake-frame.ts";

const json = (value: unknown) => JSON.stringify(value, null, 2);

/** How another system sends its dossiers, for those who program it. */
export const apiPage = page({
	address: apiAddress,
	who: "everyone",
	show: (_, { language, to }) => {
		const words = apiMessages[language];
		return {
			title: words.title,
			description: words.lede,
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<Part id="khoa" title={words.key}>
						<p>{words.keyText}</p>
						<pre>{"Authorization: Bearer guong_hs_…"}</pre>
					</Part>
					<Part id="gui" title={words.send}>
						<p>{words.sendText}</p>
						<pre>{`POST ${apiAddress}\nContent-Type: application/json\n\n${json(exampleMeasured)}`}</pre>
					</Part>
					<Part id="tra-loi" title={words.answer}>
						<p>{words.answerText}</p>
						<pre>{json(answer)}</pre>
						<pre>{`GET ${apiAddress}/lan/${answer.intake}`}</pre>
					</Part>
					<Part id="giai-quyet" title={words.run}>
						<p>{words.runText}</p>
						<pre>{json(exampleFiled)}</pre>
					</Part>
					<Part id="tu-choi" title={words.refusals}>
						<p>{words.refusalsText}</p>
					</Part>
					<DownloadLinks
						items={[{ address: to(`${apiAddress}/mo-ta.json`), label: words.description, kind: "JSON" }]}
					/>
				</>
			),
		};
	},
});
