import { testAnyCustomer } from './any-customer.ts';
import { GENERATED } from './packs.ts';

testAnyCustomer(GENERATED.salon, 40);
