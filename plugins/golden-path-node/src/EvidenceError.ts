import { CustomErrorBase } from '@backstage/errors';

/**
 * Why a reading could not be had: the place is `gone`, `forbidden` to us, too `slow`, `refused` by our own rules, or it
 * `failed` in another way.
 *
 * @public
 */
export type EvidenceErrorKind =
  | 'gone'
  | 'forbidden'
  | 'slow'
  | 'refused'
  | 'failed';

/** A reading that could not be had. The message is a sentence for people and holds no secret. @public */
export class EvidenceError extends CustomErrorBase {
  name = 'EvidenceError' as const;
  readonly kind: EvidenceErrorKind;

  constructor(kind: EvidenceErrorKind, message: string) {
    super(message);
    this.kind = kind;
  }
}
