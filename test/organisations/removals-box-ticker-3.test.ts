import { checkNothingBetters } from '../helpers/check-removals.js';

checkNothingBetters('box-ticker', 3, 3);
