import { page } from "#platform/http/route.ts";
import { gallery } from "#platform/ui/gallery/gallery.tsx";

/** Components with all their states: for those who build pages, and for the tests that look at them. */
export const galleryPage = page({
	address: "/bo-thanh-phan",
	who: "everyone",
	show: (_input, context) => gallery(context.language),
});
