import { checkNothingBetters } from '../helpers/check-removals.js';

checkNothingBetters('box-ticker', 2, 3);
