export const trailAddress = "/quan-tri/nhat-ky";

/** Where the personal fields of one event are erased. */
export const erasureAddress = (eventId: string): string => `${trailAddress}/${eventId}/xoa-du-lieu-ca-nhan`;
