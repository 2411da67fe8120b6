import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head } from "#platform/ui/index.ts";
import { decideItems } from "../../commands/reading/decide-items.ts";
import { partsOfText, withLikelyCuts } from "../../domain/reading-choice-cut.ts";
import { planWriters } from "../../policy.ts";
import { itemMessages } from "../../reading/item-messages.ts";
import { sendPaperMessages } from "../../reading/send-messages.ts";
import { ofPlan, plansAddress } from "../plan/plan-frame.ts";
import { openItem } from "./change-item.tsx";
import { DeskScript } from "./desk-script.tsx";
import { itemName } from "./item-name.ts";
import { itemAddress, readingAddress } from "./reading-address.ts";

const address = `${plansAddress}/van-ban/:id/muc/:muc/tach`;
const ofItem = ofPlan.extend({ muc: z.string().max(120) });

/** One task becomes several: a blank line between the parts is all that has to be typed. */
export const showSplitItem = page({
	address,
	who: planWriters,
	params: ofItem,
	async show({ params }, context) {
		const { db, language, to, form } = context;
		const { desk, item } = await openItem(db, params, context);
		const words = itemMessages[language].split;
		const title = words.title(itemName(item, language));
		const { id } = desk.stored;
		return {
			title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [
				{ label: sendPaperMessages[language].title, address: `${plansAddress}/tu-van-ban` },
				{ label: itemMessages[language].change.back, address: readingAddress(id) },
			],
			body: (
				<div data-xac-nhan>
					<Head title={title} lede={words.lede} />
					<Form form={form} action={to(readingAddress(id, `/muc/${item.key}/tach`))}>
						<Field
							type="textarea"
							rows={12}
							name="phan_tach"
							label={words.field}
							value={item.kind === "task" ? withLikelyCuts(item.value.text) : ""}
							maxlength={8000}
						/>
						<Actions>
							<Button>{words.button}</Button>
							<a class="link" href={to(itemAddress(id, item.key))} data-phim="Escape">
								{words.back}
							</a>
						</Actions>
					</Form>
					<DeskScript />
				</div>
			),
		};
	},
});

export const sendSplitItem = action({
	address,
	who: planWriters,
	params: ofItem,
	input: z.strictObject({ phan_tach: z.string().max(8000) }),
	again: { address },
	async run({ params: { id, muc }, body }, { trx, actor, clock, from, language }) {
		const texts = partsOfText(body.phan_tach);
		const acts = () => [{ act: "split", key: muc, texts } as const];
		await decideItems(trx, actor, { readingId: id, acts }, { clock, from });
		return { redirect: itemAddress(id, `${muc}.1`), notice: itemMessages[language].done.split(texts.length) };
	},
});
