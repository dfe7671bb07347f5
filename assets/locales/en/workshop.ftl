# A calibration workshop.

## What a fault writes into a descriptor
workshop-seed-vague = Knows the foundations of the field and understands why they matter.
workshop-seed-award = Diploma
