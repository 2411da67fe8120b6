import { laidOutText, layOutPaper } from "@guong/admin-docs";
import type { Language } from "#platform/i18n/index.ts";
import { paperFormats } from "#platform/papers/written-file.ts";
import { Details, DownloadLinks, Part } from "#platform/ui/index.ts";
import { letterPaper } from "../../domain/letters/letter-paper.ts";
import { letterMessages } from "../../letters/letter-messages.ts";
import { letterAddress } from "./addresses.ts";
import type { LetterShown } from "./letter-next.tsx";

interface Props {
	readonly shown: LetterShown;
	readonly language: Language;
	readonly to: (address: string) => string;
}

/** The paper: to take away as files, and to read here. */
export function LetterSheet({ shown: { letter, facts, form }, language, to }: Props) {
	const words = letterMessages[language].page;
	if (form === null) return null;
	const lines = laidOutText(layOutPaper(letterPaper(facts))).text.split("\n");
	const files = paperFormats.map((format) => ({
		address: to(letterAddress(letter.id, `/van-ban/thu.${format}`)),
		label: words.docx,
		kind: format.toUpperCase(),
	}));
	const signed =
		letter.signedFileId === null
			? []
			: [
					{
						address: to(letterAddress(letter.id, "/ban-ky")),
						label: words.signedFile,
						kind: letterMessages[language].sign.hows[letter.signedHow ?? "paper"],
					},
				];
	return (
		<Part id="van-ban" title={words.paper} sub={words.paperSub}>
			<DownloadLinks items={[...files, ...signed]} />
			<Details summary={words.words} open={letter.state === "draft"}>
				<div lang="vi">
					{lines
						.filter((line) => line.trim() !== "")
						.map((line) => (
							<p>{line}</p>
						))}
				</div>
			</Details>
		</Part>
	);
}
