<?php
header('Content-Type: text/plain');
echo "Scan the label of the parcel.\n";
