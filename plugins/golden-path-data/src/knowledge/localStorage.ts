/**
 * Families of instances that bring storage of their own, which their hardware encrypts: those with a `d` behind the generation, and
 * accelerated ones. SageMaker takes no key for a volume beside it.
 *
 * Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateEndpointConfig.html (`KmsKeyId`) and
 * https://docs.aws.amazon.com/ec2/latest/instancetypes/ac.html, compared on 2026-11-30.
 */
const FAMILIES =
  /^ml\.([a-z]+\d+[a-z-]*d[a-z]*|g5|g6[a-z]*|gr6[a-z]*|p5[a-z]*|p6[\w-]*|trn\d[a-z]*|i\d[a-z]*)\./;

/** Whether instances of this type (`ml.g5.xlarge`) bring storage of their own. */
export function hasLocalStorage(instanceType: string): boolean {
  return FAMILIES.test(instanceType);
}
