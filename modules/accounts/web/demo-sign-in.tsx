import { z } from "zod";
import { action } from "#platform/http/route.ts";
import { demoSignIn } from "../commands/demo-sign-in.ts";
import { factsOf } from "../commands/request-facts.ts";
import { atDoor, doors } from "../demo/cast.ts";
import { ownAddress } from "../domain/own-address.ts";
import { messages } from "../messages.ts";
import { enter } from "./sign-in.tsx";

export const demoDoor = action({
	address: "/dang-nhap/minh-hoa",
	who: "everyone",
	input: z.strictObject({ door: z.enum(doors), continue: z.string().max(2000).optional() }),
	again: { address: "/dang-nhap" },
	run: async ({ body }, context) => {
		const token = await demoSignIn(context.trx, body.door, factsOf(context));
		const words = messages[context.language].signIn;
		return enter(context, token, ownAddress(body.continue), words.welcome(atDoor(body.door).name));
	},
});
