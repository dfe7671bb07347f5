# რამდენად თანხმდება რამდენიმე ადამიანი: კოეფიციენტები და მათი მარტივი სიტყვები.
# agreement-strength-<class>, agreement-firmness-<class>, agreement-shape-<shape>.

## რა წავიკითხეთ
agreement-read = შესაფასებელი: { $units }, შემფასებელი: { $raters }. ორი შეფასება მაინც აქვს: { $pairable }.
agreement-raters-named = პირველი სტრიქონი შემფასებლების სახელებად წავიკითხეთ.
agreement-units-named = პირველი სვეტი შესაფასებლების სახელებად წავიკითხეთ.

## კოეფიციენტები
agreement-percent = თანხმობის წილი
agreement-alpha-nominal = კრიპენდორფის ალფა (ნომინალური)
agreement-alpha-ordinal = კრიპენდორფის ალფა (რიგითი)
agreement-alpha-interval = კრიპენდორფის ალფა (ინტერვალური)
agreement-ac1 = გვეტის AC1
agreement-ac2-quadratic = გვეტის AC2 (კვადრატული წონებით)
agreement-fleiss = ფლაისის კაპა
agreement-limits = 95%-იანი ინტერვალი { $low }-დან { $high }-მდე
agreement-not-computable = ვერ გამოითვლება (შეფასებები არასაკმარისია ან არ განსხვავდება)

## მარტივი სიტყვები
agreement-strength-poor = შემთხვევითზე ნაკლები
agreement-strength-slight = უმნიშვნელო
agreement-strength-fair = სუსტი
agreement-strength-moderate = ზომიერი
agreement-strength-substantial = მნიშვნელოვანი
agreement-strength-almost-perfect = თითქმის სრული
agreement-firmness-unreliable = დასკვნებისთვის არ კმარა
agreement-firmness-tentative = კმარა მხოლოდ წინასწარი დასკვნებისთვის
agreement-firmness-firm = კმარა მყარი დასკვნებისთვის

## ერთი შესაფასებლის სურათი
agreement-shapes = შესაფასებლები იმის მიხედვით, როგორ ნაწილდება შეფასებები:
agreement-shape-too-few = ერთი შეფასება ან არც ერთი
agreement-shape-unanimous = ყველა ერთნაირი
agreement-shape-close = ორი მეზობელი დონის ფარგლებში
agreement-shape-one-apart = ერთი ადამიანი გამოირჩევა
agreement-shape-two-camps = ორი ბანაკი
agreement-shape-scattered = გაფანტული
