/** Why a text is no action of an access, or `undefined` when it is one. */
export declare function actionFault(text: string): string | undefined;
/** Why a text is no resource of an access, or `undefined` when it is one. */
export declare function resourceFault(text: string): string | undefined;
